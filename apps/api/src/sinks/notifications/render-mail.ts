import { formatInstant, formatMoney } from '@fullhouse/kernel'
import type { Seat } from '@fullhouse/contracts/tickets'
import type { MailParams } from './params.ts'
import { templateOf } from './templates.ts'
import { type Translator, translator } from './texts/translate.ts'

/** A mail in words, before any layout. */
export interface MailWords {
  locale: string
  subject: string
  heading: string
  body: string[]
  facts: { label: string; value: string }[]
  button: { label: string; url: string; spelledOut: string | null } | null
  small: string[]
  footer: string
  house: string
}

interface Rendering {
  template: string
  locale: string
  params: MailParams
  /** The web app's address. */
  web: string
  /** The opened token, for links that act. */
  token?: string
}

/** Writes a mail in the reader's language, with sums and dates as people there read them. */
export function renderMail({ template: name, locale, params, web, token }: Rendering): MailWords {
  const template = templateOf(name)
  const words = translator(locale)
  const values = valuesOf(params, locale, words)
  const key = `mails.${name}`
  const label = words.text(`${key}.button`, values)
  const url = template.link && label !== '' ? new URL(template.link(params, token ?? ''), web).href : null
  return {
    locale,
    subject: words.text(`${key}.subject`, values),
    heading: words.text(`${key}.heading`, values),
    body: words.lines(`${key}.body`, values),
    facts: (template.facts ?? []).flatMap((fact) => {
      const value = values[fact]
      return value ? [{ label: words.text(`facts.${fact}`), value }] : []
    }),
    button: url === null ? null : { label, url, spelledOut: template.spellOut ? words.text('frame.spellOut') : null },
    small: words.lines(`${key}.small`, values),
    footer: words.text('frame.footer'),
    house: words.text('frame.name'),
  }
}

/** How sums and dates are written where the language says too little. */
const formats: Record<string, string> = { en: 'en-GB' }

function valuesOf(params: MailParams, locale: string, words: Translator): Record<string, string | undefined> {
  const { role, ...plain } = params.words
  const format = formats[locale] ?? locale
  return {
    ...plain,
    ...(params.context === undefined ? {} : { context: params.context }),
    ...(role === undefined ? {} : { role: words.text(`roles.${role}`) }),
    ...mapValues(params.money, (money) => formatMoney(money, format)),
    ...mapValues(params.times, ({ at, timeZone }) => formatInstant(at, timeZone, format)),
    ...(params.seats.length > 0 ? { seats: seatWords(params.seats, words) } : {}),
  }
}

function mapValues<T>(of: Record<string, T>, form: (value: T) => string): Record<string, string> {
  return Object.fromEntries(Object.entries(of).map(([key, value]) => [key, form(value)]))
}

/** "Section A, row 4, seats 7, 8; 2 × Floor, standing". */
function seatWords(seats: readonly Seat[], words: Translator): string {
  const rows = Map.groupBy(seats, ({ section, row, seat }) => JSON.stringify([section, seat === null ? null : row]))
  return [...rows.values()].map((places) => rowWords(places as [Seat, ...Seat[]], words)).join('; ')
}

function rowWords(places: readonly [Seat, ...Seat[]], words: Translator): string {
  const [{ section, row, seat }] = places
  if (seat === null) return words.text('seat.standing', { section, number: String(places.length) })
  const seats = places.map((place) => place.seat).join(', ')
  return [
    words.text('seat.section', { section }),
    ...(row === null ? [] : [words.text('seat.row', { row })]),
    words.text(places.length === 1 ? 'seat.seat' : 'seat.seats', { seats }),
  ].join(', ')
}
