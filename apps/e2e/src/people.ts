import { randomBytes } from 'node:crypto'

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
