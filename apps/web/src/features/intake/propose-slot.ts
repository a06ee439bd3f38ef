import type { Event } from '@fullhouse/contracts/events'
import type { Printed } from '@fullhouse/contracts/intake'
import type { ReactNode } from 'react'

/** The form for an event we do not know, begun with what is printed on a ticket. */
export type ProposeSlot = (begun: { printed: Printed; onProposed: (event: Event) => unknown }) => ReactNode
