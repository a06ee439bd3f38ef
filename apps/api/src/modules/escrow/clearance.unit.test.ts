import { expect, it } from 'vitest'
import { decideClearance } from './clearance.ts'

const facts = {
  frozen: false,
  tickets: 2,
  scanned: 0,
  buyerConfirmed: false,
  started: true,
  safety: 'reissued' as const,
  timerOver: false,
}

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
  expect(decideClearance({ ...facts, frozen: true, scanned: 2, buyerConfirmed: true, timerOver: true })).toBeNull()
})

it('takes the buyer’s word only once the event has started', () => {
  expect(decideClearance({ ...facts, buyerConfirmed: true, started: false })).toBeNull()
})

it('lets no money for a transferred ticket go before its event, whatever speaks for it', () => {
  const before = { ...facts, safety: 'transfer' as const, started: false, buyerConfirmed: true, timerOver: true }
  expect(decideClearance(before)).toBeNull()
  expect(decideClearance({ ...before, started: true })).toBe('buyer')
})

it('takes no scan of a seller’s file for the buyer’s: the seller may have come in with it', () => {
  const file = { ...facts, safety: 'as_is' as const, scanned: 2 }
  expect(decideClearance(file)).toBeNull()
  expect(decideClearance({ ...file, buyerConfirmed: true })).toBe('buyer')
  expect(decideClearance({ ...file, timerOver: true })).toBe('timer')
})
