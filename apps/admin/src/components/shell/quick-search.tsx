import { SearchInput } from '@fullhouse/ui'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

export const quickSearchId = 'quick-search'

/** From anywhere to the transactions that match: reference, person, event. */
export function QuickSearch() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const [text, setText] = useState('')
  return (
    <SearchInput
      id={quickSearchId}
      label={t('shell.quickSearch')}
      placeholder={t('shell.quickSearch')}
      value={text}
      onChange={setText}
      onSubmitSearch={(typed) => {
        if (!typed.trim()) return
        setText('')
        void navigate({ to: '/transactions', search: { q: typed.trim() } })
      }}
    />
  )
}
