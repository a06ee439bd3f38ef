import {
  Activity,
  CalendarCheck,
  Landmark,
  type LucideIcon,
  MessageSquareWarning,
  Receipt,
  Scale,
  ScanLine,
  Sun,
  Ticket,
  Users,
} from 'lucide-react'

export interface Place {
  key: 'overview' | 'events' | 'reviews' | 'claims' | 'tickets' | 'scan' | 'transactions' | 'jobs' | 'ledger' | 'people'
  to:
    | '/'
    | '/events'
    | '/reviews'
    | '/claims'
    | '/tickets'
    | '/scan'
    | '/transactions'
    | '/jobs'
    | '/ledger'
    | '/people'
  /** Pressed after g. */
  letter: string
  icon: LucideIcon
}

/** Where one can go at the desk, in groups of kindred work. */
export const placeGroups: readonly { key: 'waits' | 'door' | 'money' | 'house'; places: readonly Place[] }[] = [
  {
    key: 'waits',
    places: [
      { key: 'overview', to: '/', letter: 'o', icon: Sun },
      { key: 'events', to: '/events', letter: 'e', icon: CalendarCheck },
      { key: 'reviews', to: '/reviews', letter: 'r', icon: Scale },
      { key: 'claims', to: '/claims', letter: 'c', icon: MessageSquareWarning },
    ],
  },
  {
    key: 'door',
    places: [
      { key: 'tickets', to: '/tickets', letter: 'i', icon: Ticket },
      { key: 'scan', to: '/scan', letter: 's', icon: ScanLine },
    ],
  },
  {
    key: 'money',
    places: [
      { key: 'transactions', to: '/transactions', letter: 't', icon: Receipt },
      { key: 'ledger', to: '/ledger', letter: 'l', icon: Landmark },
    ],
  },
  {
    key: 'house',
    places: [
      { key: 'jobs', to: '/jobs', letter: 'j', icon: Activity },
      { key: 'people', to: '/people', letter: 'p', icon: Users },
    ],
  },
]

export const allPlaces: readonly Place[] = placeGroups.flatMap((group) => group.places)
