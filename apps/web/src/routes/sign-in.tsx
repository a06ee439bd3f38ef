import { safeNext } from '@fullhouse/app-frame/search-params'
import { createFileRoute, Link, redirect, useRouter } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { NarrowPage } from '../components/narrow-page.tsx'
import { SignInForm } from '../features/identity/sign-in-form.tsx'
import { session } from '../lib/api.ts'

export const Route = createFileRoute('/sign-in')({
  validateSearch: z.object({ next: z.string().optional() }),
  beforeLoad: async ({ search }) => {
    const { account } = await session.ready()
    if (account) throw redirect({ href: safeNext(search.next) })
  },
  component: SignInPage,
})

function SignInPage() {
  const { t } = useTranslation()
  const { next } = Route.useSearch()
  const router = useRouter()
  return (
    <NarrowPage title={t('identity.signIn.title')} sentence={t('identity.signIn.sentence')}>
      <SignInForm onSignedIn={() => router.history.push(safeNext(next))} />
      <p className="mt-8 text-soft">
        {t('identity.signIn.newHere')}{' '}
        <Link to="/register" className="font-semibold text-ink underline underline-offset-4">
          {t('identity.signIn.register')}
        </Link>
      </p>
    </NarrowPage>
  )
}
