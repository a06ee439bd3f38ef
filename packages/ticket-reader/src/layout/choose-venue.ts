import type { Choice } from './choose-best.ts'
import { chooseBest } from './choose-best.ts'
import { findDates } from './find-dates.ts'
import { findTimes } from './find-times.ts'
import type { Part } from './parse-cell.ts'
import { couldBeName, isAddress, isProse, namesAndAddress, namesHouse } from './prominence.ts'
import type { Page } from './read-page.ts'
import { trimValue } from './shapes.ts'

export interface VenueChoice extends Choice {
  part: Part
}

const undated = (part: Part, page: Page) =>
  findDates(part.text, page.country.order).length === 0 && findTimes(part.text).length === 0

/** "at Low Meadow Farm" */
const at = /^(?:at|@)\s(?=\p{Lu}|the\s)/u

/** Whether one of the addresses stands right below a text. */
const addressBelow = (part: Part, addresses: readonly Part[]) =>
  addresses.some((other) => {
    const gap = other.y - part.y - part.height
    return gap > -0.5 * part.height && gap < 1.6 * part.height && Math.abs(other.x - part.x) < 120
  })

/** The largest name near the event that is nothing else: asked, not believed. */
export const guessVenue = (page: Page, event: string): Choice | undefined => {
  const title = page.free.find((part) => part.text !== '' && event.startsWith(part.text))
  const near = page.free
    .filter((part) => !event.includes(part.text) && couldBeName(part, page) && undated(part, page))
    .filter((part) => !title || (part.y > title.y && part.y - title.y < 7 * title.height))
    .filter((part) => /^\p{Lu}[\p{L}\p{N}'’ .&-]{2,40},\s\p{Lu}/u.test(part.text))
  const [first] = near.toSorted((a, b) => b.height - a.height)
  return first && { value: trimValue(first.text), confidence: 0.5 }
}

const labelledVenues = (page: Page): VenueChoice[] =>
  page.labelled
    .filter(({ meanings }) => meanings.includes('venue') && !meanings.includes('seat') && !meanings.includes('row'))
    .map(({ text, confidence, part, meanings }) => ({
      value: trimValue(text).slice(0, 300),
      // A hall may be the whole house or one room of it.
      confidence: meanings.includes('section') ? 0.65 : confidence - 0.02,
      part,
    }))
    .filter(({ value }) => value !== '')

/** "Sa., 20.06.2026, 20:00 Uhr, Tempelhofer Feld, Berlin": what follows the day and the hour. */
const behindDate = (part: Part, page: Page): VenueChoice[] => {
  const dates = findDates(part.text, page.country.order)
  if (dates.length === 0 || part.text.length > 100) return []
  const from = Math.max(...[...dates, ...findTimes(part.text)].map(({ end }) => end))
  const value = trimValue(part.text.slice(from).replace(/^\s?(?:uhr|hrs?|h)(?!\p{L})/iu, ''))
  const named = /^\p{Lu}\p{L}+[\s'’-]\p{Lu}?\p{L}/u.test(value) && !isProse(value)
  return named ? [{ value, confidence: 0.62, part }] : []
}

/** The place: as labelled, or by its name, or as what stands above an address. */
export const chooseVenue = (page: Page, largest: number): VenueChoice | undefined => {
  const labelled = labelledVenues(page)
  const best = chooseBest(labelled)
  const source = labelled.find(({ value }) => value === best?.value)
  const said = best && source ? [{ ...best, part: source.part }] : []
  if (said[0] && said[0].confidence > 0.8) return said[0]
  const inferred = page.free.filter((part) => couldBeName(part, page) && undated(part, page))
  const addresses = page.free.filter((part) => isAddress(part.text) && !namesHouse(part.text))
  const houses = inferred.filter((part) => namesHouse(part.text) && part.height < largest * 0.97).length
  const sole = houses === 1 ? 0.1 : 0
  const named = inferred.flatMap((part): VenueChoice[] => {
    const house = namesHouse(part.text)
    const addressed = addressBelow(part, addresses)
    const led = at.test(part.text) || namesAndAddress(part.text)
    if (!house && !addressed && !led) return []
    // The page's largest text is its event, also when that is called "Opera Night".
    const top = part.height >= largest * 0.97
    if (top && !house && !led) return []
    const confidence =
      (house && addressed ? 0.82 : house ? 0.7 + sole : led ? 0.72 : 0.6) -
      (top ? 0.3 : 0) +
      Math.min(0.02, part.height / 1000)
    const value = trimValue(part.text.replace(at, ''))
    return [{ value, confidence: Math.round(confidence * 100) / 100, part }]
  })

  const all = [...said, ...named, ...page.free.flatMap((part) => behindDate(part, page))]
  return all.toSorted((a, b) => b.confidence - a.confidence || b.part.height - a.part.height)[0]
}
