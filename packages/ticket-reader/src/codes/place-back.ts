import type { Pixels } from '../pictures/pixels.ts'
import type { FoundCode } from './scan-once.ts'

export type Box = FoundCode['box']

export const scaleBack = ({ x, y, width, height }: Box, factor: number): Box => ({
  x: Math.round(x / factor),
  y: Math.round(y / factor),
  width: Math.round(width / factor),
  height: Math.round(height / factor),
})

const spanOf = (values: number[], most: number) => {
  const within = values.map((value) => Math.min(Math.max(0, Math.round(value)), most))
  return [Math.min(...within), Math.max(...within)] as const
}

/** Where a box of a turned and perhaps smaller picture lies in the one given: its corners turned back. */
export function turnBack(box: Box, degrees: number, turned: Pixels, pixels: Pixels): Box {
  const angle = (degrees * Math.PI) / 180
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  // Turning grew the picture by this much; what is left of the difference is scale.
  const grown = Math.abs(pixels.width * cos) + Math.abs(pixels.height * sin)
  const scale = grown / turned.width
  const corners = [box.x, box.x + box.width].flatMap((x) => [box.y, box.y + box.height].map((y) => ({ x, y })))
  const back = corners.map((corner) => {
    const [x, y] = [(corner.x - turned.width / 2) * scale, (corner.y - turned.height / 2) * scale]
    return { x: x * cos + y * sin + pixels.width / 2, y: y * cos - x * sin + pixels.height / 2 }
  })
  const [left, right] = spanOf(
    back.map(({ x }) => x),
    pixels.width,
  )
  const [top, bottom] = spanOf(
    back.map(({ y }) => y),
    pixels.height,
  )
  return { x: left, y: top, width: right - left, height: bottom - top }
}
