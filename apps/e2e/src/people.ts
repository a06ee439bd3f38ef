import { randomBytes, randomInt } from 'node:crypto'

export interface Person {
  name: string
  firstName: string
  email: string
  password: string
}

/** Letters no other run has, so that the same journeys can run on a house that is in use. */
export const freshWord = (): string => randomBytes(4).toString('hex')

/** Somebody the house has never seen. */
export function newPerson(firstName: string): Person {
  const word = freshWord()
  return {
    name: `${firstName} ${word}`,
    firstName,
    email: `${firstName.toLowerCase()}.${word}@example.com`,
    password: 'ten quiet ushers waiting outside',
  }
}

/** A Swedish mobile number nobody has given yet. */
export const newPhone = (): string => `+4670${randomInt(1_000_000, 10_000_000)}`

/** For printed tickets whose codes no other run has. */
export const newSeed = (): number => randomInt(1, 2 ** 31)
