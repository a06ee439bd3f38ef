import { problemText } from '@fullhouse/app-frame/problem-text'
import { type Account, Role } from '@fullhouse/contracts/identity'
import { ConfirmDialog, Notice, Select, toast } from '@fullhouse/ui'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSetRole } from './mutations.ts'

const consequence = { user: 'toUser', agent: 'toAgent', admin: 'toAdmin' } as const

/** Another role for somebody, asked once more with what it means. */
export function RoleSelect({ account }: { account: Account }) {
  const { t } = useTranslation()
  const setRole = useSetRole()
  const [wanted, setWanted] = useState<Role | null>(null)
  const asked = wanted ?? account.role
  const words = { name: account.name, role: t(`identity.people.change.${asked}`) }
  return (
    <>
      <Select<Role>
        compact
        label={t('identity.people.roleOf', { name: account.name })}
        options={Role.options.map((role) => ({ value: role, label: t(`identity.people.roles.${role}`) }))}
        value={account.role}
        onChange={(role) => {
          if (role !== account.role) setWanted(role)
        }}
      />
      <ConfirmDialog
        open={wanted !== null}
        onOpenChange={(open) => {
          if (!open) setWanted(null)
          setRole.reset()
        }}
        title={t('identity.people.change.title', words)}
        confirmLabel={t('identity.people.change.confirm')}
        cancelLabel={t('states.cancel')}
        onConfirm={async () => {
          await setRole.mutateAsync({ id: account.id, role: asked })
          toast(t('identity.people.change.done', words))
        }}
      >
        <p>{t(`identity.people.change.${consequence[asked]}`)}</p>
        {setRole.error ? (
          <Notice kind="error" className="mt-4">
            {problemText(setRole.error)}
          </Notice>
        ) : null}
      </ConfirmDialog>
    </>
  )
}
