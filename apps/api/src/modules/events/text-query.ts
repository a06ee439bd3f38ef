import { sql } from 'kysely'

/** The words of a text, in its order. */
export const wordsOf = (text: string): string[] => text.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? []

/** What was typed as a tsquery: every word must occur, the last one may be unfinished. Null without a word. */
export function textQuery(text: string) {
  const found = wordsOf(text).slice(0, 12)
  if (found.length === 0) return null
  const query = found.map((word, index) => (index === found.length - 1 ? `${word}:*` : word)).join(' & ')
  return sql<string>`to_tsquery('events.names', ${query})`
}
