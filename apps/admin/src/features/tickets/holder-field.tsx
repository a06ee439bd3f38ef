import { useFieldContext } from '@fullhouse/app-frame/form-contexts'
import { useFieldError } from '@fullhouse/app-frame/form-fields'
import { useDebounced } from '@fullhouse/app-frame/use-debounced'
import { Field, TextInput } from '@fullhouse/ui'
import { useQuery } from '@tanstack/react-query'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { holdersQuery } from './queries.ts'

/** Whom the tickets are made out to; suggestions while typing, any address may be typed. */
export function HolderField() {
  const { t } = useTranslation()
  const field = useFieldContext<string>()
  const listId = useId()
  const asked = useDebounced(field.state.value.trim(), 200)
  const { data } = useQuery({ ...holdersQuery(asked), enabled: asked.length >= 2 })
  const found = asked.length >= 2 ? (data?.items ?? []) : []
  const exact = found.find((account) => account.email === field.state.value.trim().toLowerCase())
  return (
    <Field
      label={t('tickets.issue.holder')}
      hint={t('tickets.issue.holderHint')}
      error={useFieldError(field.name, field.state.meta.errors)}
      aside={exact ? t('tickets.issue.holderFound', { name: exact.name }) : undefined}
    >
      <TextInput
        type="email"
        inputMode="email"
        autoComplete="off"
        spellCheck={false}
        list={listId}
        name={field.name}
        value={field.state.value}
        onChange={field.handleChange}
        onBlur={field.handleBlur}
      />
      <datalist id={listId}>
        {found.map((account) => (
          <option key={account.id} value={account.email}>
            {account.name}
          </option>
        ))}
      </datalist>
    </Field>
  )
}
