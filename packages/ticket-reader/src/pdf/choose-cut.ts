export interface Span {
  from: number
  to: number
}

export interface TextSpan extends Span {
  text: string
  /** Its place across the cut's direction. */
  aside: number
}

/** How far apart the same words of two tickets may stand from where they are expected, in points. */
const near = 4
const mostTexts = 1_000

/**
 * Where the ticket of one row of codes ends and the next begins: in the widest gap between texts, behind the words
 * every ticket repeats after its code, before those every ticket repeats ahead of it.
 */
export function chooseCut(rows: readonly Span[], index: number, texts: readonly TextSpan[]): number {
  const [code, next] = [rows[index], rows[index + 1]]
  if (!code || !next) throw new RangeError('no row of codes follows')
  const pitch = next.from - code.from
  // No tickets are as flat as this, and nobody prints as many words on a sheet of them.
  const regular = pitch > 2 * near && texts.length <= mostTexts
  const between = texts.filter(({ from, to }) => from < next.from && to > code.to)
  const [before, after] = [index, rows.length - 1 - index]
  const standing = (earlier: number, later: number) =>
    between.filter(
      (text) => regular && repeats(text, -pitch, texts) === earlier && repeats(text, pitch, texts) === later,
    )
  const ours = standing(before, after)
  const theirs = standing(before + 1, after - 1)
  const from = Math.max(code.to, ...ours.map((text) => text.to))
  const to = Math.min(next.from, ...theirs.map((text) => text.from))
  return from < to ? widestGap({ from, to }, between) : widestGap({ from: code.to, to: next.from }, between)
}

/** How often the same words stand again, one ticket further each time. */
function repeats(text: TextSpan, shift: number, texts: readonly TextSpan[]): number {
  const again = texts.find(
    (other) =>
      other !== text &&
      other.text === text.text &&
      Math.abs(other.from - text.from - shift) < near &&
      Math.abs(other.aside - text.aside) < near,
  )
  return again ? 1 + repeats(again, shift, texts) : 0
}

function widestGap({ from, to }: Span, texts: readonly Span[]): number {
  let best = { from, to: from }
  let end = from
  for (const text of [...texts, { from: to, to }].toSorted((one, other) => one.from - other.from)) {
    const start = Math.min(text.from, to)
    if (start - end > best.to - best.from) best = { from: end, to: start }
    end = Math.max(end, text.to)
  }
  return best.to > best.from ? (best.from + best.to) / 2 : (from + to) / 2
}
