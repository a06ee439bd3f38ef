import { expect, it } from 'vitest'
import { answerBy, remindAt, transferDueAt } from './transfer-times.ts'

const at = (time: string) => new Date(`2031-03-${time}:00Z`)

it('gives a seller a day when the event is far off', () => {
  expect(transferDueAt(at('01T12:00'), at('13T20:00'))).toEqual(at('02T12:00'))
})

it('wants a ticket three hours before the event, but leaves an hour', () => {
  expect(transferDueAt(at('13T08:00'), at('13T20:00'))).toEqual(at('13T17:00'))
  expect(transferDueAt(at('13T16:30'), at('13T20:00'))).toEqual(at('13T17:30'))
})

it('reminds three hours before, and not at all when there is less', () => {
  expect(remindAt(at('01T12:00'), at('02T12:00'))).toEqual(at('02T09:00'))
  expect(remindAt(at('13T16:30'), at('13T17:30'))).toBeNull()
})

it('gives a buyer two days to answer, until the event at most, two hours at least', () => {
  expect(answerBy(at('01T12:00'), at('13T20:00'))).toEqual(at('03T12:00'))
  expect(answerBy(at('13T10:00'), at('13T20:00'))).toEqual(at('13T20:00'))
  expect(answerBy(at('13T19:00'), at('13T20:00'))).toEqual(at('13T21:00'))
})
