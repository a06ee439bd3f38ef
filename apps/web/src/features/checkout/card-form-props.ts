import type { PaymentStart } from '@fullhouse/contracts/payments'

/** What a card form tells, whichever it is. `failed` keeps the form for another try. */
export type CardFormNews =
  | { type: 'succeeded' | 'processing' | 'cancelled' }
  | { type: 'failed'; message: string | undefined }

export interface CardFormProps {
  start: PaymentStart
  onNews: (news: CardFormNews) => void
}
