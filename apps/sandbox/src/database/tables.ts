import type { ColumnType, Generated, Kysely, Transaction } from 'kysely'

type Json<T> = ColumnType<T, string, string>

interface SettingTable {
  key: string
  value: Json<unknown>
}

interface ObjectTable {
  seq: Generated<number>
  id: string
  account: string
  kind: string
  created: number
  body: Json<Record<string, unknown>>
  hidden: Json<Record<string, unknown>>
}

export interface BalanceTransactionTable {
  seq: Generated<number>
  id: string
  account: string
  currency: string
  amount: number
  fee: number
  net: number
  type: string
  source: string | null
  description: string | null
  status: 'pending' | 'available'
  created: number
  available_on: number
}

interface EventTable {
  seq: Generated<number>
  id: string
  account: string
  type: string
  created: number
  body: Json<Record<string, unknown>>
}

export type Endpoint = 'platform' | 'connect'

interface DeliveryTable {
  id: Generated<number>
  event_id: string
  endpoint: Endpoint
  status: 'waiting' | 'delivered' | 'gave_up'
  attempts: Generated<number>
  due_at: Date
  claimed_until: Date | null
  last_status: number | null
  last_error: string | null
  last_attempt_at: Date | null
}

interface DueTaskTable {
  id: Generated<number>
  kind: string
  subject: string
  due_at: Date
  attempts: Generated<number>
}

interface IdempotencyKeyTable {
  account: string
  key: string
  fingerprint: string
  status: number
  body: Json<unknown>
  request_id: string
  created: number
}

interface MessageTable {
  id: Generated<number>
  kind: 'mail' | 'sms'
  recipients: string[]
  sender: string
  subject: string
  text: string
  html: string
  links: Json<string[]>
  received_at: Generated<Date>
}

export interface VerificationTable {
  sid: string
  service: string
  recipient: string
  channel: string
  code: string
  status: 'pending' | 'approved' | 'canceled' | 'expired' | 'max_attempts_reached'
  attempts: Generated<number>
  sends: Generated<number>
  created_at: Date
  expires_at: Date
}

export interface FaultTable {
  id: Generated<number>
  scope: 'stripe' | 'webhooks' | 'smtp' | 'twilio'
  match: string | null
  kind: 'fail' | 'drop' | 'delay' | 'timeout_after_success'
  status: number | null
  delay_ms: number | null
  remaining: number | null
  hits: Generated<number>
}

export interface OnboardingLinkTable {
  token: string
  account: string
  return_url: string
  refresh_url: string
  expires_at: Date
  used_at: Date | null
}

interface ChallengeTable {
  token: string
  intent: string
  return_url: string | null
  state: 'open' | 'complete' | 'failed'
}

export interface Tables {
  setting: SettingTable
  object: ObjectTable
  balance_transaction: BalanceTransactionTable
  event: EventTable
  delivery: DeliveryTable
  due_task: DueTaskTable
  idempotency_key: IdempotencyKeyTable
  message: MessageTable
  verification: VerificationTable
  fault: FaultTable
  onboarding_link: OnboardingLinkTable
  challenge: ChallengeTable
}

export type Database = Kysely<Tables>
export type Tx = Transaction<Tables>
