import type { Choice } from './choose-best.ts'
import { chooseBest } from './choose-best.ts'
import type { Part } from './parse-cell.ts'
import { couldBeName, namesHouse, withoutDates } from './prominence.ts'
import type { Page } from './read-page.ts'
import { sameText } from './read-page.ts'
import { trimValue } from './shapes.ts'

interface Title {
  text: string
  parts: Part[]
  weight: number
}

const opponents = /\p{L}\s(?:-|–|vs\.?|v|mot|gegen|contre|contra|x)\s\p{L}/u
const presenter =
  /\b(?:presents?|presenterar|präsentiert|présente|presenta|apresenta|presenteert|przedstawia|produktion|productions?|entertainment|GmbH|AB|Ltd|Inc|S\.?L\.?|SARL)\b/iu

const capital = (text: string) => text === text.toUpperCase()

/** Whether the second line goes on with the first one's title. */
const goesOn = (first: Part, second: Part) => {
  const gap = second.y - first.y - first.height
  const left = Math.abs(first.x - second.x) < 0.6 * first.height
  const centred = Math.abs(first.x + first.width / 2 - second.x - second.width / 2) < first.height
  return (
    (left || centred) &&
    gap > -0.4 * first.height &&
    gap < 0.7 * first.height &&
    Math.abs(first.height - second.height) < 0.06 * first.height &&
    capital(first.text) === capital(second.text) &&
    !namesHouse(second.text)
  )
}

const titles = (page: Page, venue: Part | undefined): Title[] => {
  const names = page.free.filter((part) => part !== venue && couldBeName(part, page))
  const used = new Set<Part>()
  return names.flatMap((part): Title[] => {
    if (used.has(part)) return []
    const text = trimValue(withoutDates(part.text, page))
    if (!/\p{L}[\p{L}\p{N}]|\p{L}\d/u.test(text)) return []
    const parts = [part]
    let last = part
    for (const next of text === trimValue(part.text) ? names : []) {
      if (parts.length === 3 || next === last || used.has(next) || !goesOn(last, next)) continue
      if (withoutDates(next.text, page) !== next.text) continue
      parts.push(next)
      last = next
    }
    for (const each of parts) used.add(each)
    const high = 1 - 0.25 * Math.min(1, Math.max(0, part.y / Math.max(1, page.height)))
    const kind = (opponents.test(text) ? 1.25 : 1) * (presenter.test(text) ? 0.55 : 1) * (namesHouse(text) ? 0.8 : 1)
    const dated = text === trimValue(part.text) ? 1 : 0.85
    const short = text.length < 3 ? 0.7 : 1
    return [
      {
        text: [text, ...parts.slice(1).map((each) => each.text)].join(' '),
        parts,
        weight: part.height * high * kind * dated * short,
      },
    ]
  })
}

/** The event: as labelled, or the most prominent name on the page. */
export const chooseEvent = (page: Page, venue: Part | undefined): Choice | undefined => {
  const labelled = chooseBest(
    page.labelled
      .filter((each) => each.meanings.includes('event') && each.part !== venue)
      .map((each) => ({ value: trimValue(each.text).slice(0, 300), confidence: each.confidence - 0.01 }))
      .filter(({ value }) => value !== ''),
  )
  const [first, ...rest] = titles(page, venue).toSorted((a, b) => b.weight - a.weight)
  if (labelled) {
    const agrees = first !== undefined && sameText(first.text, labelled.value)
    return agrees ? { ...labelled, confidence: Math.max(labelled.confidence, 0.96) } : labelled
  }
  if (!first) return undefined
  const next = rest.find((title) => !sameText(title.text, first.text))
  const repeated = rest.some((title) => sameText(title.text, first.text))
  const lead = next ? first.weight / next.weight : 2
  const confidence = (lead >= 1.35 ? 0.82 : lead >= 1.12 ? 0.72 : 0.5) + (repeated ? 0.05 : 0)
  return { value: first.text.slice(0, 300), confidence: Math.round(confidence * 100) / 100 }
}
