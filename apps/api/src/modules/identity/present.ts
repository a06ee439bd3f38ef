import type { Account, Session } from '@fullhouse/contracts/identity'
import type { AccountRow } from './account.ts'
import { hidePhone } from './phone/phone-number.ts'
import type { SessionRow } from './sessions.ts'

export const presentAccount = (row: AccountRow): Account => ({
  id: row.id,
  email: row.email,
  name: row.name,
  role: row.role,
  country: row.country,
  phone: row.phone === null ? null : hidePhone(row.phone),
  createdAt: row.created_at.toISOString(),
})

export const presentSession = (row: SessionRow, currentId: string): Session => ({
  id: row.id,
  app: row.app,
  device: row.device,
  address: row.address,
  createdAt: row.created_at.toISOString(),
  lastSeenAt: row.last_seen_at.toISOString(),
  current: row.id === currentId,
})
