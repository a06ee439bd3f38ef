import { z } from 'zod'
import { Refusal } from '../refusal.ts'

/** Issuers write numbers where texts belong; what is neither is not there. */
const Words = z
  .union([z.string(), z.number().transform(String)])
  .optional()
  .catch(undefined)

const longestField = 500
const largest = 1024 * 1024
const FieldWords = Words.transform((words) => words?.slice(0, longestField))

const SemanticSeat = z.looseObject({ seatSection: Words, seatRow: Words, seatNumber: Words })

/** What Apple's semantic tags say, as far as it is about a ticket or a journey. */
export const Semantics = z.record(z.string(), z.unknown())
export type Semantics = z.infer<typeof Semantics>
export const seatsOf = (semantics: Semantics) => z.array(SemanticSeat).catch([]).parse(semantics.seats)

const Field = z.looseObject({
  key: Words,
  label: FieldWords,
  value: FieldWords,
  currencyCode: Words,
  dateStyle: Words,
  timeStyle: Words,
  semantics: Semantics.optional().catch(undefined),
})
export type PassField = z.infer<typeof Field>

const fields = z.array(Field).max(100).optional().catch(undefined)
const Style = z.looseObject({
  headerFields: fields,
  primaryFields: fields,
  secondaryFields: fields,
  auxiliaryFields: fields,
  backFields: fields,
  additionalInfoFields: fields,
})
const style = Style.optional().catch(undefined)

const Barcode = z.looseObject({ format: Words, message: Words, altText: Words })

export const PassJson = z.looseObject({
  organizationName: Words,
  passTypeIdentifier: Words,
  serialNumber: Words,
  description: Words,
  logoText: Words,
  relevantDate: Words,
  relevantDates: z
    .array(z.looseObject({ date: Words, startDate: Words }))
    .optional()
    .catch(undefined),
  barcodes: z.array(Barcode).optional().catch(undefined),
  barcode: Barcode.optional().catch(undefined),
  semantics: Semantics.optional().catch(undefined),
  boardingPass: style,
  eventTicket: style,
  generic: style,
  storeCard: style,
  coupon: style,
})
export type PassJson = z.infer<typeof PassJson>

/** Strict JSON or nothing: a wallet would not take anything else either. */
export function parsePassJson(bytes: Uint8Array): PassJson {
  if (bytes.length > largest) throw new Refusal('pass_unreadable')
  try {
    return PassJson.parse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)))
  } catch {
    throw new Refusal('pass_unreadable')
  }
}

export type PassStyle = 'boardingPass' | 'eventTicket' | 'generic' | 'storeCard' | 'coupon'
export const styleOf = (pass: PassJson): PassStyle | null =>
  (['boardingPass', 'eventTicket', 'generic', 'storeCard', 'coupon'] as const).find((name) => pass[name]) ?? null

/** All fields of a pass, those in front first. */
export function fieldsOf(pass: PassJson): PassField[] {
  const name = styleOf(pass)
  const parts = name ? pass[name] : undefined
  if (!parts) return []
  const { primaryFields, headerFields, secondaryFields, auxiliaryFields, backFields, additionalInfoFields } = parts
  return [primaryFields, headerFields, secondaryFields, auxiliaryFields, backFields, additionalInfoFields].flatMap(
    (list) => list ?? [],
  )
}
