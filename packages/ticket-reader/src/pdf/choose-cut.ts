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

/**
 * Where one ticket ends and the next begins, between their codes: in the widest gap between texts, after the words
 * that stand again behind the next code, before those that stood already before this one.
 */
export function chooseCut(code: Span, next: Span, texts: readonly TextSpan[]): number {
  const pitch = next.from - code.from
  const between = texts.filter(({ from, to }) => from < next.from && to > code.to)
  const repeats = (text: TextSpan, shift: number) =>
    texts.some(
      (other) =>
        other !== text &&
        other.text === text.text &&
        Math.abs(other.from - text.from - shift) < near &&
        Math.abs(other.aside - text.aside) < near,
    )
  const ours = between.filter((text) => repeats(text, pitch) && !repeats(text, -pitch))
  const theirs = between.filter((text) => repeats(text, -pitch) && !repeats(text, pitch))
  const from = Math.max(code.to, ...ours.map((text) => text.to))
  const to = Math.min(next.from, ...theirs.map((text) => text.from))
  return from < to ? widestGap({ from, to }, between) : widestGap({ from: code.to, to: next.from }, between)
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
