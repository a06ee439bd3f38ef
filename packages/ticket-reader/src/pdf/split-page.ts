import type { PageText } from '../layout/page-text.ts'
import type { Area } from './area.ts'
import { holdsMiddle, wholePage } from './area.ts'
import type { Span } from './choose-cut.ts'
import { chooseCut } from './choose-cut.ts'

type Axis = 'x' | 'y'

const along = (axis: Axis, area: Area): Span =>
  axis === 'x' ? { from: area.x, to: area.x + area.width } : { from: area.y, to: area.y + area.height }

/** One area of the page for each code, the text near a code with it: the tickets of a sheet, cut apart. */
export function splitPage(page: PageText, codes: readonly Area[]): Area[] {
  const areas = new Map<Area, Area>()
  cutApart(page, wholePage(page), codes, areas)
  return codes.map((code) => areas.get(code) ?? wholePage(page))
}

function cutApart(page: PageText, region: Area, codes: readonly Area[], into: Map<Area, Area>): void {
  const cuts = codes.length > 1 ? [cutsAlong('y', page, region, codes), cutsAlong('x', page, region, codes)] : []
  const best = cuts.filter(({ at }) => at.length > 0).toSorted((one, other) => one.crossed - other.crossed)[0]
  if (!best) {
    for (const code of codes) into.set(code, region)
    return
  }
  const { from, to } = along(best.axis, region)
  const edges = [from, ...best.at, to]
  for (let index = 0; index + 1 < edges.length; index += 1) {
    const part = slice(region, best.axis, edges[index] ?? from, edges[index + 1] ?? to)
    const inside = codes.filter((code) => holdsMiddle(part, code))
    if (inside.length > 0) cutApart(page, part, inside, into)
  }
}

const slice = (region: Area, axis: Axis, from: number, to: number): Area =>
  axis === 'x' ? { ...region, x: from, width: to - from } : { ...region, y: from, height: to - from }

/** Where to cut between rows (or columns) of codes, and how many texts the cuts go through. */
function cutsAlong(axis: Axis, page: PageText, region: Area, codes: readonly Area[]) {
  const texts = page.items
    .filter((item) => holdsMiddle(region, item))
    .map((item) => ({ ...along(axis, item), text: item.text, aside: axis === 'x' ? item.y : item.x }))
  const rows = rowsOf(codes.map((code) => along(axis, code)))
  const at = rows.slice(1).map((_, index) => chooseCut(rows, index, texts))
  const crossed = at.reduce((sum, cut) => sum + texts.filter(({ from, to }) => from < cut && to > cut).length, 0)
  return { axis, at, crossed }
}

/** Spans that overlap stand in one row. */
function rowsOf(spans: readonly Span[]): Span[] {
  const rows: Span[] = []
  for (const span of spans.toSorted((one, other) => one.from - other.from)) {
    const last = rows.at(-1)
    if (last && span.from < last.to) last.to = Math.max(last.to, span.to)
    else rows.push({ ...span })
  }
  return rows
}
