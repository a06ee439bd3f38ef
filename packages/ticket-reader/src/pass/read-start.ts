import { readDateText, readPairs } from '../layout/index.ts'
import type { TicketFields } from '../report.ts'
import { instantOf, localOf } from './instant.ts'
import type { PassField, PassJson } from './pass-json.ts'
import { fieldsOf } from './pass-json.ts'

type Start = NonNullable<TicketFields['startsAt']>

/** Times that are about something else than the beginning. */
const another =
  /door|gate|einlass|insläpp|insläp|ouverture|apertura|puertas|ends?\b|end_|until|expir|valid|sale|purchase|order|issued|bought|köpt|kauf|check.?out/i
/** A wallet shows the pass at this time: most issuers give the beginning, some an hour before. */
const likely = 0.75
const confirmed = 0.95

/** When it begins: as the fields say, the pass's own relevant date adding its offset or standing in. */
export function readStart(pass: PassJson): Start | undefined {
  const telling = fieldsOf(pass).filter(({ key, label }) => !another.test(`${key} ${label}`))
  const written = [...telling.flatMap(startIn), ...startOfPairs(telling)]
  const relevant = instantOf(pass.relevantDate) ?? relevantDates(pass)
  const surest = written.toSorted((one, other) => other.confidence - one.confidence)[0]
  if (relevant === undefined) return surest
  const same = written.filter(({ value }) => localOf(value) === localOf(relevant))
  if (same.length > 0) {
    const whole = same.find(({ value }) => value.length > localOf(value).length)
    return { value: whole?.value ?? relevant, confidence: confirmed }
  }
  return surest ?? { value: relevant, confidence: likely }
}

const relevantDates = (pass: PassJson): string | undefined =>
  pass.relevantDates
    ?.map(({ date, startDate }) => instantOf(date ?? startDate))
    .find((instant) => instant !== undefined)

/** A date in one field and a time in another. */
function startOfPairs(fields: readonly PassField[]): Start[] {
  const { startsAt } = readPairs(fields.map(({ label, value }) => ({ label: label ?? '', value: value ?? '' })))
  return startsAt?.value.includes('T') ? [startsAt] : []
}

function startIn({ label, value }: PassField): Start[] {
  const instant = instantOf(value)
  if (instant !== undefined) return [{ value: instant, confidence: 0.9 }]
  const read = readDateText(`${label ?? ''} ${value ?? ''}`.slice(0, 300))
  if (!read?.date || !read.time) return []
  return [{ value: `${read.date}T${read.time}${read.offset ?? ''}`, confidence: read.confidence * 0.9 }]
}
