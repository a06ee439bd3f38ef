import type { Cell } from './cells.ts'
import { fold } from './fold.ts'
import type { Meaning } from './labels.ts'
import { findLabels } from './labels.ts'
import { tokenize } from './phrase-index.ts'
import type { Token } from './phrase-index.ts'
import { asOrder, leading, saysSectionName, trimValue } from './shapes.ts'

/** A label with the text it announces (empty: the value stands elsewhere), or text without a label. */
export interface Part extends Cell {
  meanings: Meaning[]
  /** `Row: 10` is surer than `Row 10`. */
  colon: boolean
  /** Label and value as they stand in the cell. */
  whole: string
  /** The cell it is from. */
  source: Cell
}

interface Label {
  meanings: Meaning[]
  start: number
  end: number
  from: number
  to: number
}

const colonBehind = /^[.)°º]{0,2}\s?#?(?:\s(?:is|är|ist|lautet|est|es|è|er|on))?\s{0,2}[:：=]/
const between = /^[\s/|·•,(&+-]{1,4}$/
/** "Endpreis inkl. 7% MwSt.: 44,15" is the price. */
const including = /^\s*[(,]?\s*(?:inkl|incl|inc|inklusive|including|sis|z)\.?\s*(?:\d{1,2}\s?%)?\s*$/i
const separatorEnd = /(?:^|[,;|/·•–—(:.-])\s*$/
const sides =
  /^(?:north|south|east|west|left|right|upper|lower|centre|center|middle|front|rear|nord|sud|syd|ost|vast|norra|sodra|ostra|vastra|hoger|vanster|mitten|links|rechts|oben|unten|noord|zuid|oost|gauche|droite|centre|norte|sur|este|oeste|izquierda|derecha|est|ovest|sinistra|destra|esquerda|direita|venstre|hojre|hoyre|vasen|oikea|lewa|prawa|vlevo|vpravo|sever|jih|main|floor|vip|pair|impair|golv|innenraum)/

/** Two languages of one label ("Bänk/Row", "Plats (Seat)") become one, meaning what both mean. */
const labelsOf = (text: string, tokens: Token[]): Label[] => {
  const labels: Label[] = []
  for (const hit of findLabels(tokens)) {
    const start = tokens[hit.from]?.start ?? 0
    const end = tokens[hit.to - 1]?.end ?? 0
    const last = labels.at(-1)
    const shared = last?.meanings.filter((meaning) => hit.meanings.includes(meaning)) ?? []
    if (last && last.to === hit.from && shared.length > 0 && between.test(text.slice(last.end, start))) {
      Object.assign(last, { meanings: shared, end, to: hit.to })
    } else if (
      last?.meanings.includes('price') &&
      hit.meanings.includes('fee') &&
      including.test(text.slice(last.end, start))
    ) {
      Object.assign(last, { end, to: hit.to })
    } else {
      labels.push({ meanings: hit.meanings, start, end, from: hit.from, to: hit.to })
    }
  }
  return labels
}

const has = (label: Label, ...meanings: Meaning[]) => label.meanings.some((meaning) => meanings.includes(meaning))

/** Whether what follows a label without a colon looks like its value and not like the rest of a sentence. */
const followed = (label: Label, rest: string, seated: boolean) => {
  const plain = rest.replace(/^[\s.°º#-]{1,4}/, '')
  const words = plain.split(/[,;|/·•]|\s[-–]\s/)[0]?.trim() ?? ''
  for (const kind of ['row', 'seat'] as const) {
    const value = has(label, kind) ? leading(rest, kind) : undefined
    if (value !== undefined && !/^\s+\p{Ll}{3,}/u.test(trimValue(rest).slice(value.length))) return true
  }
  if (has(label, 'order') && /\d/.test(asOrder(words.split(' ')[0] ?? '') ?? '')) return true
  if (has(label, 'price', 'total', 'fee')) return /^(?:[A-Z]{3}|[€£$]|kr\.?|US\$)?\s?\d/.test(plain)
  if (has(label, 'section', 'gate')) {
    const short = words.length <= 24 && words.split(' ').length <= 4
    const named = /^(?:[A-Z]{0,3}[-\s]?\d{1,4}[A-Z]{0,2}|[A-Z]{1,2})(?![\p{L}\p{N}:]|[.,]\d)/u.test(words)
    return (
      short && (named || sides.test(fold(words)) || saysSectionName(words) || (seated && /^[\p{Lu}\d]/u.test(words)))
    )
  }
  if (has(label, 'date', 'bought', 'start', 'doors', 'end', 'time')) return /^[^\p{L}]{0,3}\d/u.test(rest)
  return has(label, 'other') && /^#?\d{3,}/.test(plain)
}

const none: Label = { meanings: [], start: 0, end: 0, from: 0, to: 0 }

const seatable = (label: Label) => has(label, 'row', 'seat')

/** Words around a label with no value: a label only when it stands alone or among others of its kind. */
const pure = (text: string, labels: Label[], tokens: Token[]) => {
  const covered = labels.reduce((sum, label) => sum + label.to - label.from, 0)
  if (labels.length === 0 || covered < tokens.length) return false
  if (labels.length === 1) return true
  const loose = labels.some(
    (label) => has(label, 'event', 'venue', 'other') && !has(label, 'row', 'seat', 'section', 'gate'),
  )
  const marked = labels.slice(1).every((label, nth) => /[/|·•,:&+-]/.test(text.slice(labels[nth]?.end, label.start)))
  return marked || !loose
}

const timeMeanings = ['start', 'doors', 'end', 'time'] as const

/** "18:00 Einlass / 20:00 Beginn": the words stand behind their times. */
const timesFirst = (text: string, labels: Label[]) => {
  const last = labels.findLast((label) => has(label, ...timeMeanings))
  return last !== undefined && !/\d/.test(text.slice(last.end))
}

const accepted = (text: string, labels: Label[], tokens: Token[]) => {
  const taken: (Label & { colon: boolean })[] = []
  const behindTimes = timesFirst(text, labels)
  for (const [nth, label] of labels.entries()) {
    const rest = text.slice(label.end, labels[nth + 1]?.start)
    const head = text.slice(taken.at(-1)?.end ?? 0, label.start)
    if (has(label, 'section') && ordinalHead.test(head)) continue
    const seatText =
      taken.at(-1)?.colon === true &&
      has(taken.at(-1) ?? none, 'seat') &&
      !leading(head.replace(colonBehind, ''), 'seat')
    // "Seat: Circle 2, Box B, 14": all of it is where to sit.
    if (seatText && has(label, 'section')) continue
    if (behindTimes && has(label, ...timeMeanings)) continue
    const colon = colonBehind.test(text.slice(label.end, label.end + 12))
    const placed = taken.length > 0 || separatorEnd.test(head) || tokens.length <= 9
    const seated = labels.some((each) => each !== label && seatable(each))
    const wide = text.slice(label.end)
    const behind =
      colon ||
      (placed && (followed(label, rest, seated) || (nth > 0 && followed(label, wide, false) && rest.trim() === '')))
    const last = nth === labels.length - 1 && rest.trim() === '' && taken.length > 0 && seatable(label)
    if (behind || last) taken.push({ ...label, colon })
  }
  return taken
}

const ordinalHead = /(?:^|[\s,;|/])(\d{1,3})(?:\.|:[ae]|st|nd|rd|th|e|er|ª|º|°)\s?$/

/** "3. řada", "2nd row" turned round: "řada 3". */
const turned = (text: string, labels: Label[]): string | undefined => {
  for (const label of labels.filter(seatable)) {
    const ordinal = ordinalHead.exec(text.slice(Math.max(0, label.start - 8), label.start))
    if (!ordinal?.[1]) continue
    const head = text.slice(0, label.start).replace(/\d{1,3}\S{0,2}\s?$/, '')
    return `${head}${text.slice(label.start, label.end)} ${ordinal[1]}${text.slice(label.end)}`
  }
  return undefined
}

/** Takes a cell apart: `Rad 10 Plats 212` into row 10 and seat 212. */
export const parseCell = (cell: Cell): Part[] => {
  const { text } = cell
  const tokens = tokenize(fold(text))
  const per = cell.width / Math.max(1, text.length)
  const part = (start: number, end: number, more: Partial<Part>): Part => ({
    ...cell,
    x: cell.x + start * per,
    width: (end - start) * per,
    text: '',
    meanings: [],
    colon: false,
    whole: text.slice(start, end).trim(),
    source: cell,
    ...more,
  })
  const free = part(0, text.length, { text })
  if (tokens.length > 40) return [free]
  const labels = labelsOf(text, tokens)
  if (pure(text, labels, tokens)) {
    return labels.map((label) => part(label.start, label.end, { meanings: label.meanings, colon: /:\s*$/.test(text) }))
  }
  const straight = has(labels[0] ?? none, 'section') ? undefined : turned(text, labels)
  if (straight !== undefined && straight !== text) return parseCell({ ...cell, text: straight })
  const taken = accepted(text, labels, tokens)
  const first = taken[0]
  if (!first) return [free]
  const parts: Part[] = []
  const head = text.slice(0, first.start).replace(/[\s,;|/·•(–—-]+$/, '')
  if (/[\p{L}\p{N}]/u.test(head)) parts.push(part(0, first.start, { text: head }))
  for (const [nth, label] of taken.entries()) {
    const end = taken[nth + 1]?.start ?? text.length
    const value = text
      .slice(label.end, end)
      .replace(colonBehind, '')
      .replace(/^[.)°º]{0,2}\s*/, '')
    const listed = label.colon || !has(label, 'section', 'gate') ? value : (value.split(/[,;|]/)[0] ?? '')
    const clean = listed.replace(/[\s,;|/·•(–—-]+$/, '')
    parts.push(part(label.start, end, { meanings: label.meanings, text: clean, colon: label.colon }))
  }
  return parts
}
