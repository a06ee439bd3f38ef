import { routerDefaults } from '@fullhouse/app-frame/router-defaults'
import type { QueryClient } from '@tanstack/react-query'
import { createRouter, type RouterHistory } from '@tanstack/react-router'
import { PageSkeleton } from './components/page-skeleton.tsx'
import { routeTree } from './routeTree.gen.ts'

/** The router of the desk; tests give it a memory history. */
export function createAppRouter(queryClient: QueryClient, history?: RouterHistory) {
  return createRouter({
    ...routerDefaults,
    routeTree,
    context: { queryClient },
    ...(history ? { history } : {}),
    defaultPendingComponent: PageSkeleton,
  })
}

export type AppRouter = ReturnType<typeof createAppRouter>

declare module '@tanstack/react-router' {
  interface Register {
    router: AppRouter
  }
}
