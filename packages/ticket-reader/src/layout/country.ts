import { fold } from './fold.ts'
import type { DayOrder } from './find-dates.ts'
import { findLabels } from './labels.ts'
import { tokenize } from './phrase-index.ts'
import type { Language } from './words/words.ts'

/** What a page tells about where it is from: which currency "kr" is and which number of 3/4 is the day. */
export interface Country {
  language: Language | undefined
  order: DayOrder | undefined
  /** Of "kr". */
  krone: 'SEK' | 'DKK' | 'NOK' | undefined
  /** Of "$". */
  dollar: string | undefined
  /** Used where a price has no currency at all. */
  currency: string | undefined
}

const places: readonly (readonly [string, RegExp])[] = [
  [
    'SE',
    /\b(?:sverige|sweden|stockholm|goteborg|malmo|uppsala|solna|linkoping|orebro|vasteras|norrkoping|lund|umea|helsingborg)\b|\.se\b/,
  ],
  ['DK', /\b(?:danmark|denmark|kobenhavn|copenhagen|aarhus|arhus|odense|aalborg|herning|roskilde)\b|\.dk\b/],
  ['NO', /\b(?:norge|norway|oslo|bergen|trondheim|stavanger|drammen|tromso|fornebu)\b|\.no\b/],
  ['PL', /\b(?:polska|poland|warszawa|krakow|gdansk|wroclaw|poznan|lodz|katowice)\b|\.pl\b/],
  ['CZ', /\b(?:praha|brno|ostrava|ceska republika|czech republic)\b|\.cz\b/],
  ['CH', /\b(?:schweiz|suisse|switzerland|zurich|basel|bern|geneve)\b|\.ch\b|\bchf\b/],
  [
    'GB',
    /\b(?:united kingdom|london|manchester|birmingham|glasgow|edinburgh|leeds|liverpool|cardiff|england|scotland)\b|\.co\.uk\b|£|\bgbp\b/,
  ],
  [
    'US',
    /\b(?:usa|united states|new york|los angeles|las vegas|chicago|brooklyn)\b|\b[a-z]{2},? \d{5}(?:-\d{4})?\b|\busd\b/,
  ],
  ['CA', /\b(?:canada|toronto|montreal|vancouver)\b|\bcad\b|\.ca\b/],
  ['AU', /\b(?:australia|sydney|melbourne|brisbane|perth)\b|\baud\b|\.com\.au\b/],
  ['EU', /€|\beur\b/],
]

const languageOf = (texts: readonly string[]): Language | undefined => {
  const votes = new Map<Language, number>()
  for (const text of texts) {
    for (const hit of findLabels(tokenize(fold(text)))) {
      for (const language of hit.languages) votes.set(language, (votes.get(language) ?? 0) + 1 / hit.languages.length)
    }
  }
  const [first, second] = [...votes].toSorted((a, b) => b[1] - a[1])
  return first && first[1] > (second?.[1] ?? 0) * 1.15 ? first[0] : undefined
}

const kroneOf = (seen: ReadonlySet<string>, language: Language | undefined) => {
  const here = (['SE', 'DK', 'NO'] as const).filter((country) => seen.has(country))
  if (here.length === 1 && here[0]) return ({ SE: 'SEK', DK: 'DKK', NO: 'NOK' } as const)[here[0]]
  return language === 'sv' ? 'SEK' : language === 'da' ? 'DKK' : language === 'nb' ? 'NOK' : undefined
}

const orderOf = (all: string, seen: ReadonlySet<string>, language: Language | undefined): DayOrder | undefined => {
  for (const [, a, b] of all.matchAll(/(?<!\d)(\d{1,2})\/(\d{1,2})\/\d{2,4}(?!\d)/g)) {
    if (Number(a) > 12) return 'day-first'
    if (Number(b) > 12) return 'month-first'
  }
  const elsewhere = [...seen].some((country) => country !== 'US')
  if (seen.has('US') && !elsewhere) return 'month-first'
  if (elsewhere) return 'day-first'
  const dollars = /(?<![a-z])\$\s?\d/.test(all)
  if (dollars && /\d\s?[ap]\.?m\b/.test(all)) return 'month-first'
  return language !== undefined && language !== 'en' ? 'day-first' : undefined
}

/** Reads the country from words, addresses, currencies and the language of the labels. */
export const readCountry = (texts: readonly string[]): Country => {
  // Small print names the towns of offices and courts.
  const short = texts.filter((text) => text.length < 60).slice(0, 400)
  const all = fold(short.join('\n')).slice(0, 40_000)
  const seen = new Set(places.filter(([, words]) => words.test(all)).map(([country]) => country))
  const language = languageOf(short)
  const krone = kroneOf(seen, language)
  const dollar = seen.has('CA') ? 'CAD' : seen.has('AU') ? 'AUD' : seen.has('US') ? 'USD' : undefined
  const others: Record<string, string> = { PL: 'PLN', CZ: 'CZK', CH: 'CHF', GB: 'GBP', US: 'USD', EU: 'EUR' }
  const named = [...seen].map((country) => others[country]).filter((currency) => currency !== undefined)
  const currency = krone ?? (named.length === 1 ? named[0] : undefined)
  return { language, order: orderOf(all, seen, language), krone, dollar, currency }
}
