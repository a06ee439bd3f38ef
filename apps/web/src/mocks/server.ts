import { events } from '@fullhouse/contracts/events'
import { identity, identityProblems } from '@fullhouse/contracts/identity'
import { listings } from '@fullhouse/contracts/listings'
import { platform } from '@fullhouse/contracts/platform'
import { platformProblems } from '@fullhouse/contracts/problem'
import { setupServer } from 'msw/node'
import { answer, refuse } from './answer.ts'
import { sampleEvent, sampleListing, sampleSummary } from './samples.ts'

/** A quiet house: nobody signed in, one event, one offer. Tests put their own answers on top with `server.use`. */
export const server = setupServer(
  answer(identity.refresh, () => refuse(identityProblems.session_ended)),
  answer(platform.realtimeTicket, () => refuse(platformProblems.busy)),
  answer(events.search, () => ({ items: [sampleSummary()], nextCursor: null })),
  answer(events.suggest, () => ({ items: [] })),
  answer(events.get, () => sampleEvent()),
  answer(listings.forOccurrence, () => ({ items: [sampleListing()], nextCursor: null })),
)
