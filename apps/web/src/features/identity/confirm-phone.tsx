import { useState } from 'react'
import { PhoneCode } from './phone-code.tsx'
import { PhoneNumber } from './phone-number.tsx'

/** A phone number confirmed by the code we send to it. */
export function ConfirmPhone({ onConfirmed }: { onConfirmed: () => unknown }) {
  const [sent, setSent] = useState<{ typed: string; phone: string } | null>(null)
  return sent ? (
    <PhoneCode {...sent} onConfirmed={onConfirmed} onOther={() => setSent(null)} />
  ) : (
    <PhoneNumber onSent={setSent} />
  )
}
