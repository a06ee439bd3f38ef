import type { DeskConflict } from '@fullhouse/contracts/intake'
import { cherryLine } from './events.ts'
import { ida, nora } from './people.ts'

const party = ({ id, name, email }: typeof nora) => ({ id, name, email })

export const review: DeskConflict = {
  id: '018f4c1e-7b1a-7c00-8000-0000000000b1',
  kind: 'code_taken',
  state: 'open',
  occurrence: cherryLine,
  seat: { section: 'Parkett', row: '10', seat: '212', gate: null },
  ticketId: '018f4c1e-7b1a-7c00-8000-0000000000b2',
  decision: null,
  openedAt: '2026-11-20T08:00:00Z',
  decidedAt: null,
  holder: party(nora),
  claimant: party(ida),
  held: {
    ticketId: '018f4c1e-7b1a-7c00-8000-0000000000b2',
    broughtAt: '2026-11-18T10:00:00Z',
    state: 'valid',
    safety: 'as_is',
    occurrence: cherryLine,
    listed: true,
    sold: false,
  },
  claimed: {
    intakeId: '018f4c1e-7b1a-7c00-8000-0000000000b3',
    pieceId: '018f4c1e-7b1a-7c00-8000-0000000000b4',
    fileName: 'order.pdf',
    broughtAt: '2026-11-20T08:00:00Z',
    printed: { event: 'The Cherry Orchard', venue: 'Kungsgatan Theatre', startsAt: '2027-03-13T20:00' },
  },
  statements: [{ who: 'claimant', text: 'I bought it from the box office.', at: '2026-11-20T08:05:00Z' }],
}
