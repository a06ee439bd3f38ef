import type { FoundCode } from '../codes/scan-once.ts'
import { fromSharp, toSharp, type Pixels } from './pixels.ts'

type Box = FoundCode['box']

/** Where one of several tickets ends: halfway between its code and the next one's. */
const halfway = (end: number, start: number) => Math.round((end + start) / 2)

function partOf(box: Box, others: Box[], { width, height }: Pixels): Box {
  const part = { left: 0, top: 0, right: width, bottom: height }
  for (const other of others) {
    if (other.y >= box.y + box.height) part.bottom = Math.min(part.bottom, halfway(box.y + box.height, other.y))
    else if (other.y + other.height <= box.y) part.top = Math.max(part.top, halfway(other.y + other.height, box.y))
    else if (other.x >= box.x + box.width) part.right = Math.min(part.right, halfway(box.x + box.width, other.x))
    else if (other.x + other.width <= box.x) part.left = Math.max(part.left, halfway(other.x + other.width, box.x))
  }
  return { x: part.left, y: part.top, width: part.right - part.left, height: part.bottom - part.top }
}

/** One picture a code, in their order: the whole where there is one, else the part that is nearest to its code. */
export async function cutTickets(pixels: Pixels, codes: FoundCode[]): Promise<Pixels[]> {
  const boxes = codes.map(({ box }) => box)
  const cuts = boxes.map((box) =>
    partOf(
      box,
      boxes.filter((other) => other !== box),
      pixels,
    ),
  )
  return Promise.all(
    cuts.map(async ({ x, y, width, height }) => {
      const whole = width === pixels.width && height === pixels.height
      return whole ? pixels : fromSharp(toSharp(pixels).extract({ left: x, top: y, width, height }))
    }),
  )
}
