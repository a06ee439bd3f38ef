import { limits } from '../limits.ts'
import type { Pixels } from '../pictures/pixels.ts'
import { openBudget } from './open-budget.ts'
import { inReadingOrder } from './reading-order.ts'
import { scanOnce, type FoundCode } from './scan-once.ts'
import { neighbourTries, tries, type Try } from './tries.ts'

export type { FoundCode } from './scan-once.ts'

async function scanAgain(pixels: Pixels, look: Try): Promise<FoundCode[]> {
  const changed = await look.change(pixels)
  const found = await scanOnce(changed, look.options)
  return found.map((code) => ({ ...code, box: look.place?.(code.box, changed, pixels) ?? code.box }))
}

/** The same code printed twice on a page admits once. */
function withoutDuplicates(codes: FoundCode[]): FoundCode[] {
  const firsts = new Map(codes.toReversed().map((code) => [`${code.symbology} ${code.payload}`, code]))
  return codes.filter((code) => firsts.get(`${code.symbology} ${code.payload}`) === code)
}

const overlap = ({ box: one }: FoundCode, { box: other }: FoundCode) =>
  one.x < other.x + other.width &&
  other.x < one.x + one.width &&
  one.y < other.y + other.height &&
  other.y < one.y + one.height

/** Bars are missed more easily than squares: a small set of them may have neighbours not yet seen. */
const mayHaveNeighbours = (codes: FoundCode[], { width, height }: Pixels) =>
  codes.some(({ symbology, box }) => {
    const isBars = symbology === 'pdf417' || symbology === 'code128'
    return isBars && box.width < width * 0.4 && box.height < height * 0.4
  })

/**
 * Every different code of a picture, top to bottom, then left to right. Looks once; where nothing shows it looks
 * again in other ways, until a code is found or the time is over.
 */
export async function findCodes(pixels: Pixels, options: { budgetMs?: number } = {}): Promise<FoundCode[]> {
  const isOver = openBudget(options.budgetMs ?? limits.codesMs)
  let found = await scanOnce(pixels)
  for (const look of tries) {
    if (found.length > 0 || isOver()) break
    if (look.when?.(pixels) ?? true) found = await scanAgain(pixels, look)
  }
  if (mayHaveNeighbours(found, pixels)) {
    for (const look of neighbourTries) {
      if (isOver()) break
      const more = await scanAgain(pixels, look)
      found = [...found, ...more.filter((code) => !found.some((known) => overlap(known, code)))]
    }
  }
  return withoutDuplicates(inReadingOrder(found))
}
