import { createFileRoute, redirect } from '@tanstack/react-router'

/** The address without an offer means all of them. */
export const Route = createFileRoute('/_signed-in/selling/')({
  beforeLoad: () => {
    throw redirect({ to: '/sales', replace: true })
  },
})
