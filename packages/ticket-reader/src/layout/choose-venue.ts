import type { Choice } from './choose-best.ts'
import { chooseBest } from './choose-best.ts'
import { findDates } from './find-dates.ts'
import { findTimes } from './find-times.ts'
import type { Part } from './parse-cell.ts'
import { couldBeName, isAddress, namesHouse } from './prominence.ts'
import type { Page } from './read-page.ts'
import { trimValue } from './shapes.ts'

export interface VenueChoice extends Choice {
  part: Part
}

const undated = (part: Part, page: Page) =>
  findDates(part.text, page.country.order).length === 0 && findTimes(part.text).length === 0

/** The address that stands right below a text. */
const addressBelow = (part: Part, page: Page) =>
  page.free.some((other) => {
    const gap = other.y - part.y - part.height
    return (
      isAddress(other.text) && gap > -0.5 * part.height && gap < 1.6 * part.height && Math.abs(other.x - part.x) < 120
    )
  })

/** The place: as labelled, or by its name, or as what stands above an address. */
export const chooseVenue = (page: Page, largest: number): VenueChoice | undefined => {
  const labelled = page.labelled
    .filter(
      (each) => each.meanings.includes('venue') && !each.meanings.some((other) => other === 'seat' || other === 'row'),
    )
    .map(({ text, confidence, part }) => ({
      value: trimValue(text).slice(0, 300),
      confidence: confidence - 0.02,
      part,
    }))
    .filter(({ value }) => value !== '')
  const best = chooseBest(labelled)
  const source = labelled.find(({ value }) => value === best?.value)
  if (best && source) return { ...best, part: source.part }
  const inferred = page.free
    .filter((part) => couldBeName(part, page) && undated(part, page))
    .flatMap((part): VenueChoice[] => {
      const house = namesHouse(part.text)
      const addressed = addressBelow(part, page)
      if (!house && !addressed) return []
      // The page's largest text is its event, also when that is called "Opera Night".
      const top = part.height >= largest * 0.97
      const confidence =
        (house && addressed ? 0.78 : house ? 0.68 : 0.6) - (top ? 0.3 : 0) + Math.min(0.02, part.height / 1000)
      const value = trimValue(part.text.replace(/^(?:at|@|i|in|im|på|à|en|au)\s(?=\p{Lu})/u, ''))
      return [{ value, confidence: Math.round(confidence * 100) / 100, part }]
    })
    .toSorted((a, b) => b.confidence - a.confidence || b.part.height - a.part.height)
  return inferred[0]
}
