import { createQueryClient as create } from '@fullhouse/app-frame/query-client'

/**
 * Keys: `['mine', …]` for what belongs to the person signed in (thrown away on sign-out, fetched again
 * when the account's channel speaks), anything else is public.
 */
export const mineKey = ['mine'] as const

export const createQueryClient = () => create({ staleTime: 15_000 })
