import type { Symbology } from '@fullhouse/contracts/tickets'
import { useEffect, useState } from 'react'
import type { OutsideDrawing } from './draw-outside-code.ts'

interface OutsideCodeProps {
  payload: string
  symbology: Exclude<Symbology, 'qr'>
  label: string
}

/** A code another issuer made, drawn again sharp and large. */
export function OutsideCode({ payload, symbology, label }: OutsideCodeProps) {
  const [drawing, setDrawing] = useState<OutsideDrawing | null>(null)
  useEffect(() => {
    let gone = false
    void import('./draw-outside-code.ts').then(({ drawOutsideCode }) => {
      if (!gone) setDrawing(drawOutsideCode(payload, symbology))
    })
    return () => {
      gone = true
    }
  }, [payload, symbology])
  if (!drawing) return <div aria-hidden className={symbology === 'aztec' ? 'aspect-square' : 'aspect-5/2'} />
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${drawing.width} ${drawing.height}`}
      shapeRendering="crispEdges"
      className="block h-auto w-full"
    >
      <rect width={drawing.width} height={drawing.height} fill="#ffffff" />
      {drawing.strokes.map((stroke) =>
        stroke.width === null ? (
          <path key={stroke.d} d={stroke.d} fill="#000000" fillRule="evenodd" />
        ) : (
          <path key={stroke.d} d={stroke.d} stroke="#000000" strokeWidth={stroke.width} />
        ),
      )}
    </svg>
  )
}
