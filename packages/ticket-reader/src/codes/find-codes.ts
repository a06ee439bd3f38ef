import { limits } from '../limits.ts'
import type { Pixels } from '../pictures/pixels.ts'
import { inReadingOrder } from './reading-order.ts'
import { scanOnce, type FoundCode } from './scan-once.ts'
import { tries, type Try } from './tries.ts'

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

/**
 * Every different code of a picture, top to bottom, then left to right. Looks once; where nothing shows it looks
 * again in other ways, until a code is found or the time is over.
 */
export async function findCodes(pixels: Pixels, options: { budgetMs?: number } = {}): Promise<FoundCode[]> {
  const until = performance.now() + (options.budgetMs ?? limits.codesMs)
  let found = await scanOnce(pixels)
  for (const look of tries) {
    if (found.length > 0 || performance.now() > until) break
    if (look.when?.(pixels) ?? true) found = await scanAgain(pixels, look)
  }
  return withoutDuplicates(inReadingOrder(found))
}
