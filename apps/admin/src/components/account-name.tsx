import { useTranslation } from 'react-i18next'

/** An account of the ledger in words, its code beside them. */
export function AccountName({ kind }: { kind: string }) {
  const { t } = useTranslation()
  const words = t(`account.${kind}`, { defaultValue: '' })
  return (
    <span className="inline-flex flex-wrap items-baseline gap-x-2">
      {words}
      <code className={words ? 'text-xs text-soft' : 'text-sm'}>{kind}</code>
    </span>
  )
}
