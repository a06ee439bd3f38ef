import { fold } from './fold.ts'
import { languages } from './words/words.ts'

const add = (map: Map<string, Set<number>>, word: string, value: number) => {
  const known = map.get(word)
  if (known) known.add(value)
  else map.set(word, new Set([value]))
}

const clean = (name: string) =>
  fold(name)
    .replaceAll(/[^\p{L}]/gu, '')
    .trim()

const monthMap = new Map<string, Set<number>>()
const weekdayMap = new Map<string, Set<number>>()

const part = (format: Intl.DateTimeFormat, when: Date, type: 'month' | 'weekday') =>
  format.formatToParts(when).find((piece) => piece.type === type)?.value ?? ''

for (const language of languages) {
  for (const length of ['long', 'short'] as const) {
    const styles = [
      new Intl.DateTimeFormat(language, { month: length, timeZone: 'UTC' }),
      new Intl.DateTimeFormat(language, { month: length, day: 'numeric', timeZone: 'UTC' }),
    ]
    for (let month = 0; month < 12; month++) {
      for (const style of styles) {
        const word = clean(part(style, new Date(Date.UTC(2024, month, 15)), 'month'))
        if (word.length >= 3) add(monthMap, word, month + 1)
      }
    }
    const weekday = new Intl.DateTimeFormat(language, { weekday: length, timeZone: 'UTC' })
    // 7 January 2024 was a Sunday.
    for (let day = 0; day < 7; day++) {
      const word = clean(part(weekday, new Date(Date.UTC(2024, 0, 7 + day)), 'weekday'))
      if (word.length >= 2) add(weekdayMap, word, day)
    }
  }
}

/** Short forms printed that Intl does not give. */
const moreMonths =
  'jan 1|feb 2|febr 2|mrt 3|mar 3|maart 3|mars 3|marz 3|maerz 3|mrz 3|avr 4|apr 4|kwi 4|maj 5|mai 5|may 5|jun 6|juin 6|jul 7|juil 7|aug 8|aout 8|sep 9|sept 9|set 9|okt 10|oct 10|ott 10|out 10|nov 11|dec 12|dez 12|dic 12|des 12|fevr 2|gen 1|ene 1|abr 4|mag 5|giu 6|lug 7|ago 8|led 1|uno 2|bre 3|dub 4|kve 5|srp 8|zar 9|rij 10|tammi 1|helmi 2|maalis 3|huhti 4|touko 5|kesa 6|heina 7|elo 8|syys 9|loka 10|marras 11|joulu 12'
for (const [word = '', month] of moreMonths.split('|').map((entry) => entry.split(' '))) {
  add(monthMap, word, Number(month))
}
const moreWeekdays =
  'mon 1|tue 2|tues 2|wed 3|weds 3|thu 4|thur 4|thurs 4|fri 5|sat 6|sun 0|man 1|tis 2|tir 2|ons 3|tors 4|tor 4|fre 5|lor 6|lord 6|son 0|lun 1|mer 3|jeu 4|ven 5|sam 6|dim 0|mie 3|mier 3|jue 4|vie 5|sab 6|dom 0|gio 4|segunda 1|terca 2|quarta 3|quinta 4|sexta 5|mar 2|pon 1|wt 2|sr 3|czw 4|pt 5|sob 6|nd 0|niedz 0|sonnabend 6'
for (const [word = '', day] of moreWeekdays.split('|').map((entry) => entry.split(' '))) {
  add(weekdayMap, word, Number(day))
}

/** The month a folded word names, when all languages that know it agree. */
export const monthOf = (word: string): number | undefined => {
  const months = monthMap.get(word)
  return months?.size === 1 ? [...months][0] : undefined
}

/** The weekdays a folded word may name, 0 for Sunday: "so" is Sonntag and sobota. */
export const weekdaysOf = (word: string): ReadonlySet<number> | undefined => weekdayMap.get(word)
