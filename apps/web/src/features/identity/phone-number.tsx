import { Field, TextInput } from '@fullhouse/ui'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { HouseForm } from '../../components/form/house-form.tsx'
import { useSendPhoneCode } from './mutations.ts'

/** With + and country code, spaces and dashes as people write them. */
const looksLikeNumber = (text: string) => /^\+[\d\s()./-]{6,38}$/.test(text.trim())

/** The number to send a code to. */
export function PhoneNumber({ onSent }: { onSent: (sent: { typed: string; phone: string }) => void }) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState('')
  const [tried, setTried] = useState(false)
  const send = useSendPhoneCode()
  const submit = async () => {
    setTried(true)
    if (!looksLikeNumber(typed)) return
    await send.mutateAsync(typed.trim()).then(
      ({ phone }) => onSent({ typed: typed.trim(), phone }),
      () => undefined,
    )
  }
  return (
    <HouseForm onSubmit={submit} submitLabel={t('identity.phone.send')} busy={send.isPending} error={send.error}>
      <Field
        label={t('identity.phone.number')}
        hint={t('identity.phone.numberHint')}
        error={tried && !looksLikeNumber(typed) ? t('identity.phone.numberFault') : undefined}
      >
        <TextInput
          type="tel"
          inputMode="tel"
          autoComplete="tel"
          placeholder="+46 70 123 45 67"
          value={typed}
          onChange={setTyped}
        />
      </Field>
    </HouseForm>
  )
}
