import { Button, Field, Notice, TextInput, useServerNow } from '@fullhouse/ui'
import { problemText } from '@fullhouse/app-frame/problem-text'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { HouseForm } from '../../components/form/house-form.tsx'
import { useConfirmPhone, useSendPhoneCode } from './mutations.ts'

/** A message takes a moment; sooner a second one only confuses. */
const waitSeconds = 30

interface PhoneCodeProps {
  /** As it was typed, to send again; as we show it. */
  typed: string
  phone: string
  onConfirmed: () => unknown
  onOther: () => void
}

/** The code from the message; another one after a wait; or another number. */
export function PhoneCode({ typed, phone, onConfirmed, onOther }: PhoneCodeProps) {
  const { t } = useTranslation()
  const [code, setCode] = useState('')
  const [tried, setTried] = useState(false)
  const [sentAt, setSentAt] = useState(() => Date.now())
  const now = useServerNow(1_000)
  const confirm = useConfirmPhone()
  const again = useSendPhoneCode()
  const left = Math.ceil((sentAt + waitSeconds * 1_000 - now) / 1_000)
  const digits = code.replaceAll(/\D/g, '')
  const submit = async () => {
    setTried(true)
    if (digits.length >= 4) await confirm.mutateAsync(digits).then(onConfirmed, () => undefined)
  }
  const resend = () =>
    again.mutate(typed, {
      onSuccess: () => {
        setSentAt(Date.now())
        confirm.reset()
      },
    })
  return (
    <>
      <HouseForm
        onSubmit={submit}
        submitLabel={t('identity.phone.confirm')}
        busy={confirm.isPending}
        error={confirm.error}
      >
        <p aria-live="polite">{t('identity.phone.sentTo', { phone })}</p>
        <Field
          label={t('identity.phone.code')}
          error={tried && digits.length < 4 ? t('identity.phone.codeFault') : undefined}
        >
          <TextInput
            inputMode="numeric"
            autoComplete="one-time-code"
            value={code}
            onChange={setCode}
            maxLength={12}
            className="text-center text-2xl tracking-[0.3em] tabular-nums"
          />
        </Field>
      </HouseForm>
      {again.error ? (
        <Notice kind="error" className="mt-4">
          {problemText(again.error)}
        </Notice>
      ) : null}
      <div className="mt-3 flex flex-wrap justify-between gap-2">
        <Button variant="quiet" className="-ml-3.5" disabled={left > 0} busy={again.isPending} onClick={resend}>
          {left > 0 ? t('identity.phone.againIn', { seconds: left }) : t('identity.phone.again')}
        </Button>
        <Button variant="quiet" className="-mr-3.5" onClick={onOther}>
          {t('identity.phone.other')}
        </Button>
      </div>
    </>
  )
}
