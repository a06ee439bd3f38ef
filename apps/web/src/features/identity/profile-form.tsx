import { identity, type Account } from '@fullhouse/contracts/identity'
import { toast } from '@fullhouse/ui'
import { revalidateLogic } from '@tanstack/react-form'
import { useTranslation } from 'react-i18next'
import { CountryPicker } from '../../components/form/country-picker.tsx'
import { useAppForm } from '../../components/form/form.ts'
import { HouseForm } from '../../components/form/house-form.tsx'
import { useUpdateMe } from './mutations.ts'
import { PhonePanel } from './phone-panel.tsx'

/** Name and country. */
export function ProfileForm({ account }: { account: Account }) {
  const { t } = useTranslation()
  const update = useUpdateMe()
  const form = useAppForm({
    defaultValues: { name: account.name, country: account.country ?? undefined } as { name: string; country?: string },
    validationLogic: revalidateLogic(),
    validators: { onDynamic: identity.updateMe.body.required({ name: true }) },
    onSubmit: ({ value }) =>
      update.mutateAsync(value).then(
        () => toast(t('identity.account.saved')),
        () => undefined,
      ),
  })
  return (
    <>
      <HouseForm
        onSubmit={() => form.handleSubmit()}
        submitLabel={t('identity.account.save')}
        busy={update.isPending}
        error={update.error}
      >
        <p className="text-soft">{t('identity.account.email', { email: account.email })}</p>
        <form.AppField name="name">
          {(field) => (
            <field.TextField label={t('form.name')} hint={t('identity.account.nameHint')} autoComplete="name" />
          )}
        </form.AppField>
        <form.AppField name="country">
          {(field) => (
            <CountryPicker
              hint={t('identity.account.countryHint')}
              value={field.state.value ?? null}
              onChange={field.handleChange}
            />
          )}
        </form.AppField>
      </HouseForm>
      <PhonePanel phone={account.phone} />
    </>
  )
}
