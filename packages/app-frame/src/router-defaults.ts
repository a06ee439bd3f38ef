import { NotFoundPage } from './not-found-page.tsx'
import { RouteError } from './route-error.tsx'
import { parseSearch, stringifySearch } from './search-params.ts'

/** How every app of the house goes from screen to screen; routes, context and skeleton are the app's own. */
export const routerDefaults = {
  parseSearch,
  stringifySearch,
  scrollRestoration: true,
  defaultPreload: 'intent',
  // Query decides what is fresh, so the router keeps nothing of its own.
  defaultPreloadStaleTime: 0,
  defaultPendingMs: 120,
  defaultPendingMinMs: 250,
  defaultErrorComponent: RouteError,
  defaultNotFoundComponent: NotFoundPage,
} as const
