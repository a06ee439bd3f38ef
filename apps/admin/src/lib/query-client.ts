import { createQueryClient as create } from '@fullhouse/app-frame/query-client'

/** Everything at the desk needs a person, so every key is thrown away when another one signs in. */
export const createQueryClient = () => create({ staleTime: 10_000 })
