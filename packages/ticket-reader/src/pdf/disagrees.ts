import type { PageText, TextItem } from '../layout/page-text.ts'
import type { Area } from './area.ts'

/** How far from its code a printed number may stand, in points. */
const beside = 40
const shortest = 8

/**
 * Whether the number printed beside a code is another one than the code says. Only a number of the same make counts:
 * as long, and digits where the code has digits; an order number is no contradiction.
 */
export function disagrees(code: { payload: string; box: Area }, page: PageText): boolean {
  const said = signs(code.payload)
  if (said.length < shortest || said.length !== code.payload.trim().length) return false
  const printed = page.items.map((item) => ({ item, number: signs(item.text) }))
  if (printed.some(({ number }) => number.includes(said))) return false
  return printed.some(({ item, number }) => makeOf(number) === makeOf(said) && distance(item, code.box) <= beside)
}

const signs = (text: string): string => text.replaceAll(/[\s.\-–]/g, '').toUpperCase()

const makeOf = (number: string): string =>
  `${number.length} ${/^\d+$/.test(number)} ${/^[\dA-Z]+$/.test(number)} ${/\d{4}/.test(number)}`

function distance(item: TextItem, box: Area): number {
  const x = Math.max(box.x - (item.x + item.width), item.x - (box.x + box.width), 0)
  const y = Math.max(box.y - (item.y + item.height), item.y - (box.y + box.height), 0)
  return Math.hypot(x, y)
}
