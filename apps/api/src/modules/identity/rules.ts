import { createRequire } from 'node:module'
import { identityProblems } from '@fullhouse/contracts/identity'
import { platformProblems } from '@fullhouse/contracts/problem'
import { refuse, refuseUnless } from '#platform/problem'
import { normalised } from './passwords.ts'

const product = 'fullhouse'
const shortest = 15

type Dictionaries = typeof import('@zxcvbn-ts/language-common')
let known: ReadonlySet<string> | undefined

/** 49 000 known passwords, most used first; loaded at the first use (30 ms). */
function knownPasswords(): ReadonlySet<string> {
  const { dictionary } = createRequire(import.meta.url)('@zxcvbn-ts/language-common') as Dictionaries
  return (known ??= new Set(dictionary['passwords-common']))
}

/**
 * SP 800-63B-4 §3.1.1.2: long enough, not on a list of known passwords, not made of the service's or the
 * person's own words; no rules of composition. Throws the problem that says which.
 */
export function checkNewPassword(password: string, person: { name: string; email: string }): void {
  const text = normalised(password).toLowerCase()
  refuseUnless(text.length >= shortest, platformProblems.invalid_input, {
    fields: [{ path: 'body.password', message: `At least ${shortest} characters` }],
  })
  if (isCommon(text)) refuse(identityProblems.password_common)
  if (isLikeAccount(text, person)) refuse(identityProblems.password_like_account)
}

/** A known password as it is, padded with digits and signs, or repeated; a run such as 123456789012345. */
function isCommon(text: string): boolean {
  const letters = text.replaceAll(/[^\p{L}]/gu, '')
  const candidates = [text, letters, shortestUnit(text), shortestUnit(letters)]
  if (candidates.some((candidate) => knownPasswords().has(candidate))) return true
  return new Set(text).size <= 4 || isRun(text)
}

/** "abcabcabc" and "abcabcab" are made of "abc". */
function shortestUnit(text: string): string {
  for (let length = 1; length <= text.length / 2; length += 1) {
    const unit = text.slice(0, length)
    if (unit.repeat(Math.ceil(text.length / length)).startsWith(text)) return unit
  }
  return text
}

/** Nearly every character is the neighbour of the one before it. */
function isRun(text: string): boolean {
  let neighbours = 0
  for (let index = 1; index < text.length; index += 1) {
    const step = text.charCodeAt(index) - text.charCodeAt(index - 1)
    if (Math.abs(step) <= 1 || Math.abs(step) === 9) neighbours += 1
  }
  return neighbours >= (text.length - 1) * 0.8
}

/** Without the product's name and the person's own words fewer than 8 letters or digits are left. */
function isLikeAccount(text: string, person: { name: string; email: string }): boolean {
  const words = [
    product,
    ...`${person.name} ${person.email}`
      .normalize('NFC')
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u),
  ]
  let rest = text.replaceAll(/[^\p{L}\p{N}]/gu, '')
  for (const word of words.filter((part) => part.length >= 3).toSorted((a, b) => b.length - a.length))
    rest = rest.replaceAll(word, '')
  return rest.length < 8
}
