import { Avatar, Button, Menu, toast } from '@fullhouse/ui'
import type { ComponentProps } from 'react'
import { useTranslation } from 'react-i18next'
import { problemText } from './problem-text.ts'

interface AccountMenuProps {
  name: string
  /** What of the name stands on the button where there is room. */
  shownName: string
  /** All above the last one, which signs out. */
  entries: ComponentProps<typeof Menu>['entries']
  onSignOut: () => Promise<unknown>
}

/** A person's own corner of the header. Its name starts with what is seen on it, so that it can be called by that. */
export function AccountMenu({ name, shownName, entries, onSignOut }: AccountMenuProps) {
  const { t } = useTranslation()
  const signOut = () => onSignOut().catch((error: unknown) => toast(problemText(error)))
  return (
    <Menu
      trigger={
        <Button variant="quiet" className="gap-2.5 px-2 font-normal">
          <Avatar name={name} spoken /> <span className="hidden max-w-32 truncate sm:inline">{shownName}</span>{' '}
          <span className="sr-only">{t('shell.accountOf', { name })}</span>
        </Button>
      }
      entries={[...entries, { key: 'out', label: t('shell.signOut'), onSelect: () => void signOut(), separated: true }]}
    />
  )
}
