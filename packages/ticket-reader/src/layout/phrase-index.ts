import { fold } from './fold.ts'
import { phrases } from './words/words.ts'
import type { Language, Words } from './words/words.ts'

export interface Token {
  word: string
  start: number
  end: number
}

/** Words and numbers of a folded text; a number written onto a word (`Rad10`) is its own token. */
export const tokenize = (folded: string): Token[] => {
  const tokens: Token[] = []
  for (const match of folded.matchAll(/\p{L}+|\p{N}+/gu)) {
    tokens.push({ word: match[0], start: match.index, end: match.index + match[0].length })
  }
  return tokens
}

export interface PhraseHit<Meaning extends string> {
  meanings: Meaning[]
  languages: Language[]
  /** Places of the tokens, the last one exclusive. */
  from: number
  to: number
}

interface Entry<Meaning> {
  words: string[]
  meanings: Set<Meaning>
  languages: Set<Language>
}

/** Finds dictionary phrases among tokens, the longest at each place. */
export const indexPhrases = <Meaning extends string>(dictionaries: readonly (readonly [Meaning, Words])[]) => {
  const entries = new Map<string, Entry<Meaning>>()
  const byFirst = new Map<string, Entry<Meaning>[]>()
  for (const [meaning, words] of dictionaries) {
    for (const { language, phrase } of phrases(words)) {
      const spelled = tokenize(fold(phrase)).map((token) => token.word)
      const key = spelled.join(' ')
      let entry = entries.get(key)
      if (!entry) {
        entry = { words: spelled, meanings: new Set(), languages: new Set() }
        entries.set(key, entry)
        byFirst.set(spelled[0] ?? '', [...(byFirst.get(spelled[0] ?? '') ?? []), entry])
      }
      entry.meanings.add(meaning)
      entry.languages.add(language)
    }
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.words.length - a.words.length)

  return (tokens: readonly Token[]): PhraseHit<Meaning>[] => {
    const hits: PhraseHit<Meaning>[] = []
    for (let at = 0; at < tokens.length;) {
      const found = byFirst
        .get(tokens[at]?.word ?? '')
        ?.find((entry) => entry.words.every((word, nth) => tokens[at + nth]?.word === word))
      if (!found) {
        at++
        continue
      }
      const to = at + found.words.length
      hits.push({ meanings: [...found.meanings], languages: [...found.languages], from: at, to })
      at = to
    }
    return hits
  }
}
