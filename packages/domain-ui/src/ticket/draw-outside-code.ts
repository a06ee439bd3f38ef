import type { Symbology } from '@fullhouse/contracts/tickets'
import { azteccode, code128, drawingSVG, pdf417 } from 'bwip-js/browser'

export interface OutsideDrawing {
  width: number
  height: number
  strokes: { d: string; width: number | null }[]
}

const encoders = { aztec: azteccode, pdf417, code128 }
const names = { aztec: 'azteccode', pdf417: 'pdf417', code128: 'code128' } as const

/** Light space around the code, in modules: AIM for Code 128 (10 wide), ISO/IEC 15438 for PDF417 (2), Aztec none. */
const quiet = { aztec: 2, pdf417: 4, code128: 10 } as const

/** A code in the symbology its issuer chose, as strokes of one SVG. Loaded only where such a ticket is shown. */
export function drawOutsideCode(payload: string, symbology: Exclude<Symbology, 'qr'>): OutsideDrawing {
  const svg = encoders[symbology](
    {
      bcid: names[symbology],
      text: payload,
      scale: 1,
      padding: quiet[symbology],
      ...(symbology === 'code128' ? { height: 16 } : {}),
    },
    drawingSVG(),
  )
  const [, width = '1', height = '1'] = /viewBox="0 0 (\d+) (\d+)"/.exec(svg) ?? []
  const strokes = [...svg.matchAll(/<path (?:stroke="#000000" stroke-width="([\d.]+)" )?d="([^"]*)"/g)].map((path) => ({
    d: path[2] ?? '',
    width: path[1] === undefined ? null : Number(path[1]),
  }))
  return { width: Number(width), height: Number(height), strokes }
}
