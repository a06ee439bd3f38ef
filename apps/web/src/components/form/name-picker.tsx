import { Combobox, Field } from '@fullhouse/ui'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'

interface NamePickerProps {
  label: string
  hint?: ReactNode
  error?: string | undefined
  /** All there is, sorted as it shall be offered. */
  codes: readonly string[]
  nameOf: (code: string) => string
  value: string | null
  onChange: (code: string) => void
}

/** One of many by name: typing narrows the list. */
export function NamePicker({ label, hint, error, codes, nameOf, value, onChange }: NamePickerProps) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState('')
  const wanted = typed.trim().toLocaleLowerCase()
  const found = wanted ? codes.filter((code) => nameOf(code).toLocaleLowerCase().includes(wanted)) : codes
  return (
    <Field label={label} hint={hint} error={error}>
      <Combobox
        items={found}
        value={value}
        onChange={(code) => code && onChange(code)}
        onSearch={setTyped}
        itemKey={(code) => code}
        itemLabel={nameOf}
        loadingText=""
        emptyText={t('form.noName')}
        placeholder={t('form.typeName')}
      />
    </Field>
  )
}
