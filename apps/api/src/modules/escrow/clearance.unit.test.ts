import { expect, it } from 'vitest'
import { decideClearance } from './clearance.ts'

const facts = { frozen: false, tickets: 2, scanned: 0, buyerConfirmed: false, timerOver: false }

it('waits while nothing has happened', () => {
  expect(decideClearance(facts)).toBeNull()
  expect(decideClearance({ ...facts, scanned: 1 })).toBeNull()
})

it('clears by scan when every ticket was let in, else by the buyer, else by the timer', () => {
  expect(decideClearance({ ...facts, scanned: 2, timerOver: true })).toBe('scan')
  expect(decideClearance({ ...facts, buyerConfirmed: true, timerOver: true })).toBe('buyer')
  expect(decideClearance({ ...facts, timerOver: true })).toBe('timer')
})

it('never clears while frozen', () => {
  expect(decideClearance({ frozen: true, tickets: 1, scanned: 1, buyerConfirmed: true, timerOver: true })).toBeNull()
})
