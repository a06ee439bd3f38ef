import { hasCode } from '@fullhouse/api-client'
import { QueryError } from '@fullhouse/app-frame/query-error'
import { Button, Loading, Notice, Skeleton } from '@fullhouse/ui'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { NarrowPage } from '../../components/narrow-page.tsx'
import { useSession } from '../../lib/use-session.ts'
import { verifyEmailQuery } from './queries.ts'

/** Confirms the address of the mail once, as soon as it is opened. */
export function VerifyAddress({ token }: { token: string }) {
  const { t } = useTranslation()
  const { account } = useSession()
  const { isSuccess, error, refetch, isRefetching } = useQuery(verifyEmailQuery(token))

  if (hasCode(error, 'identity.token_invalid', 'platform.invalid_input')) {
    return (
      <NarrowPage title={t('identity.verify.failedTitle')} sentence={t('identity.verify.failed')}>
        <div className="flex flex-wrap gap-3">
          <Button variant="main" render={<Link to="/sign-in" />}>
            {t('identity.verify.signIn')}
          </Button>
          <Button render={<Link to="/check-your-mail" />}>{t('identity.verify.newLink')}</Button>
        </div>
      </NarrowPage>
    )
  }
  if (error) return <QueryError error={error} onRetry={refetch} retrying={isRefetching} />
  if (!isSuccess) {
    return (
      <NarrowPage title={t('identity.verify.title')} sentence={t('identity.verify.working')}>
        <Loading>
          <Skeleton className="h-12 w-full" />
        </Loading>
      </NarrowPage>
    )
  }
  return (
    <NarrowPage title={t('identity.verify.doneTitle')}>
      {account ? null : (
        <Notice kind="ok" className="mb-6">
          {t('identity.verify.done')}
        </Notice>
      )}
      <Button variant="main" size="lg" wide render={<Link to={account ? '/' : '/sign-in'} />}>
        {t(account ? 'identity.verify.toStart' : 'identity.verify.signIn')}
      </Button>
    </NarrowPage>
  )
}
