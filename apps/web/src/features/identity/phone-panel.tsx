import { Button, toast } from '@fullhouse/ui'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ConfirmPhone } from './confirm-phone.tsx'

/** The confirmed phone number, and putting another in its place. */
export function PhonePanel({ phone }: { phone: string | null }) {
  const { t } = useTranslation()
  const [changing, setChanging] = useState(false)
  const done = () => {
    setChanging(false)
    toast(t('identity.phone.saved'))
  }
  return (
    <section aria-labelledby="phone-title" className="mt-8 border-t border-line pt-6">
      <div className="mb-3 flex flex-wrap items-center justify-between gap-3">
        <div>
          <h2 id="phone-title" className="font-semibold">
            {t('identity.phone.title')}
          </h2>
          <p className="text-[0.9375rem] text-soft">
            {phone ? t('identity.phone.known', { phone }) : t('identity.phone.none')}
          </p>
        </div>
        {changing ? null : (
          <Button size="sm" onClick={() => setChanging(true)}>
            {t(phone ? 'identity.phone.change' : 'identity.phone.add')}
          </Button>
        )}
      </div>
      {changing ? <ConfirmPhone onConfirmed={done} /> : null}
    </section>
  )
}
