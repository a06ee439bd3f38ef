import { describe, expect, it } from 'vitest'
import { otherPrintedTitle } from './compare-titles.ts'

describe('a printed title', () => {
  it.each([
    ['the same in capitals', 'THE CHERRY ORCHARD', 'The Cherry Orchard'],
    ['without its article', 'Cherry Orchard', 'The Cherry Orchard'],
    ['with an author', 'Chekhov: The Cherry Orchard', 'The Cherry Orchard'],
    ['with one word misread', 'The Cherrv Orchard', 'The Cherry Orchard'],
    ['without accents', 'Moliere – Le Misanthrope', 'Le Misanthrope (Molière)'],
    ['written in one word', 'Swanlake', 'Swan Lake'],
    ['short, and contained', 'U2', 'U2 at the Arena'],
    ['in another script', '桜の園', '「桜の園」東京公演'],
    ['nothing', null, 'Hamlet'],
    ['no word at all', '– * –', 'Hamlet'],
  ])('%s is no other event', (_, printed, title) => {
    expect(otherPrintedTitle(printed, title)).toBeNull()
  })

  it.each([
    ['Hamlet', 'The Cherry Orchard'],
    ['The Seagull', 'The Cherry Orchard'],
    ['Abba Live Tour', 'Europe Live Tour'],
    ['U2', 'A-ha'],
  ])('%s is another event than %s', (printed, title) => {
    expect(otherPrintedTitle(printed, title)).toBe(printed)
  })
})
