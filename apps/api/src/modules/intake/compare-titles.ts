/** Words so common in titles that sharing one says nothing: articles, "and", and what stands on every ticket. */
const common = new Set(
  'the and der die das ein eine und les une des och det den med del los las una live tour show concert ticket tickets'.split(
    ' ',
  ),
)

const words = (text: string): string[] =>
  text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? []

/** The words a title is known by; all of them where it has none but short and common ones. */
function telling(all: readonly string[]): readonly string[] {
  const some = all.filter((word) => word.length > 2 && !common.has(word))
  return some.length > 0 ? some : all
}

/**
 * The printed title where it is clearly another than the event's: no telling word in common, and neither contains the
 * other. Titles are shortened and extended on tickets; that alone makes no other event.
 */
export function otherPrintedTitle(printed: string | null, title: string): string | null {
  if (printed === null) return null
  const [there, wanted] = [words(printed), words(title)]
  if (there.length === 0) return null
  const [a, b] = [there.join(''), wanted.join('')]
  if (a.includes(b) || b.includes(a)) return null
  const known = new Set(telling(wanted))
  return telling(there).some((word) => known.has(word)) ? null : printed
}
