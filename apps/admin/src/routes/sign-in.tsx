import { DocumentTitle } from '@fullhouse/app-frame/document-title'
import { safeNext } from '@fullhouse/app-frame/search-params'
import { Logo, PageTitle, Tag, ThemeToggle } from '@fullhouse/ui'
import { createFileRoute, redirect, useRouter } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { SignInForm } from '../features/identity/sign-in-form.tsx'
import { isStaff } from '../features/identity/staff.ts'
import { session } from '../lib/api.ts'

export const Route = createFileRoute('/sign-in')({
  validateSearch: z.object({ next: z.string().optional() }),
  beforeLoad: async ({ search }) => {
    const { account } = await session.ready()
    if (isStaff(account)) throw redirect({ href: safeNext(search.next) })
    return { refused: account !== null }
  },
  component: SignInPage,
})

function SignInPage() {
  const { t } = useTranslation()
  const { next } = Route.useSearch()
  const { refused } = Route.useRouteContext()
  const router = useRouter()
  return (
    <main id="main" className="mx-auto flex min-h-dvh max-w-md flex-col justify-center px-4 py-10">
      <DocumentTitle>{t('identity.signIn.submit')}</DocumentTitle>
      <p className="mb-10 flex items-center gap-2.5">
        <Logo />
        <Tag>{t('shell.desk')}</Tag>
      </p>
      <PageTitle className="mb-8" sentence={t('identity.signIn.sentence')}>
        {t('identity.signIn.title')}
      </PageTitle>
      <SignInForm refused={refused} onSignedIn={() => router.history.push(safeNext(next))} />
      <div className="mt-12">
        <ThemeToggle />
      </div>
    </main>
  )
}
