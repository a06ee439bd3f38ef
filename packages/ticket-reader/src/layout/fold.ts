const letters: Record<string, string> = { ł: 'l', ø: 'o', æ: 'a', œ: 'o', ß: 's', đ: 'd', ð: 'd', þ: 't', ı: 'i' }

const cache = new Map<string, string>()

const foldUnit = (unit: string): string => {
  const known = cache.get(unit)
  if (known !== undefined) return known
  const lower = (unit.normalize('NFKD')[0] ?? unit).toLowerCase()
  const folded = letters[lower] ?? lower[0] ?? unit
  if (cache.size < 5_000) cache.set(unit, folded)
  return folded
}

/** Lower case without accents, every place in the text kept: `fold(t).length === t.length`. */
export const fold = (text: string): string => {
  let folded = ''
  for (let at = 0; at < text.length; at++) folded += foldUnit(text[at] ?? '')
  return folded
}
