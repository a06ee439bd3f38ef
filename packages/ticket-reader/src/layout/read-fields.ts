import type { TicketFields } from '../report.ts'
import { chooseEvent } from './choose-event.ts'
import { chooseFaceValue } from './choose-face-value.ts'
import { chooseOrder } from './choose-order.ts'
import { choosePlace } from './choose-place.ts'
import { chooseStart } from './choose-start.ts'
import { chooseVenue, guessVenue } from './choose-venue.ts'
import type { PageText } from './page-text.ts'
import { couldBeName } from './prominence.ts'
import { readPage } from './read-page.ts'

/** What one page's text says of its ticket, each field with how sure that is. */
export const readFields = (text: PageText): TicketFields => {
  const page = readPage(text)
  const largest = Math.max(0, ...page.free.filter((part) => couldBeName(part, page)).map((part) => part.height))
  const placed = chooseVenue(page, largest)
  const event = chooseEvent(page, placed?.part)
  const venue = placed ?? guessVenue(page, event?.value ?? '')
  const startsAt = chooseStart(page)
  const faceValue = chooseFaceValue(page)
  const orderNumber = chooseOrder(page)
  return {
    ...(event ? { event } : {}),
    ...(venue ? { venue: { value: venue.value, confidence: venue.confidence } } : {}),
    ...(startsAt ? { startsAt } : {}),
    ...choosePlace(page),
    ...(faceValue ? { faceValue } : {}),
    ...(orderNumber ? { orderNumber } : {}),
  }
}
