import { useDebounced } from '@fullhouse/app-frame/use-debounced'
import { events, type Suggestion } from '@fullhouse/contracts/events'
import { Combobox } from '@fullhouse/ui'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../lib/api.ts'

type Choice = { kind: 'text'; text: string } | Suggestion

/** Search with suggestions while typing; Enter alone searches for what was typed. */
export function SearchBox({ initial, className }: { initial?: string | undefined; className?: string }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const [typed, setTyped] = useState('')
  const asked = useDebounced(typed.trim(), 150)
  const { data, isFetching } = useQuery({
    queryKey: ['events', 'suggest', asked],
    queryFn: ({ signal }) => call(events.suggest, { query: { q: asked } }, { signal }),
    enabled: asked.length > 0,
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  })
  const found = asked && data ? data.items : []
  const choices: Choice[] = typed.trim() ? [{ kind: 'text', text: typed.trim() }, ...found] : []

  const go = (choice: Choice | null) => {
    if (!choice) return
    if (choice.kind === 'event' && choice.eventId) {
      void navigate({ to: '/events/$eventId', params: { eventId: choice.eventId } })
    } else if (choice.kind === 'city') void navigate({ to: '/search', search: { city: choice.text } })
    else void navigate({ to: '/search', search: { q: choice.text } })
  }

  return (
    <Combobox<Choice>
      round
      label={t('search.label')}
      placeholder={t('search.placeholder')}
      items={choices}
      value={initial ? { kind: 'text', text: initial } : null}
      onChange={go}
      onSearch={setTyped}
      itemKey={(choice) => `${choice.kind}:${choice.text}:${'eventId' in choice ? choice.eventId : ''}`}
      itemLabel={(choice) => choice.text}
      renderItem={(choice) => <ChoiceLine choice={choice} />}
      loading={isFetching}
      loadingText={t('search.looking')}
      emptyText={null}
      className={className ?? ''}
    />
  )
}

function ChoiceLine({ choice }: { choice: Choice }) {
  const { t } = useTranslation()
  if (choice.kind === 'text') return <span>{t('search.forText', { text: choice.text })}</span>
  return (
    <span className="flex min-w-0 flex-1 items-baseline justify-between gap-4">
      <span className="truncate font-semibold">{choice.text}</span>
      <span className="shrink-0 text-sm text-soft">{choice.detail || t(`search.kind.${choice.kind}`)}</span>
    </span>
  )
}
