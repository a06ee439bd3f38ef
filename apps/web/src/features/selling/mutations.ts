import { asOneAct, hasCode } from '@fullhouse/api-client'
import { listings, type MyListing } from '@fullhouse/contracts/listings'
import type { Money, SplitRule } from '@fullhouse/kernel'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '../../lib/api.ts'
import { mineKey } from '../../lib/query-client.ts'
import { myListingKey } from './queries.ts'

interface Offer {
  ticketIds: readonly string[]
  price: Money
  splitRule: SplitRule
}

/** Puts tickets up for sale; pressing again after silence repeats the same act. */
export function useCreateListing() {
  const keep = useKeepListing()
  return useMutation({
    mutationFn: ({ ticketIds, price, splitRule }: Offer) =>
      asOneAct(`sell:${ticketIds.join()}:${price.amount}:${splitRule}`, (idempotencyKey) =>
        call(listings.create, { body: { ticketIds: [...ticketIds], price, splitRule } }, { idempotencyKey }),
      ),
    onSuccess: keep,
  })
}

/** Changes price or split rule of the version on screen; a change made elsewhere is fetched before trying again. */
export function useChangeListing(listing: MyListing) {
  const queryClient = useQueryClient()
  const keep = useKeepListing()
  return useMutation({
    mutationFn: (change: { price?: Money; splitRule?: SplitRule }) =>
      call(listings.change, { params: { id: listing.id }, body: { version: listing.version, ...change } }),
    onSuccess: keep,
    onError: (error) => {
      if (!hasCode(error, 'listings.version_conflict', 'listings.not_live')) return
      void queryClient.invalidateQueries({ queryKey: myListingKey(listing.id) })
    },
  })
}

const moves = { pause: listings.pause, resume: listings.resume, withdraw: listings.withdraw }
export type ListingMove = keyof typeof moves

/** Pause, resume or withdraw; each may be repeated without harm. */
export function useMoveListing(id: string) {
  const keep = useKeepListing()
  return useMutation({
    mutationFn: (move: ListingMove) => call(moves[move], { params: { id } }),
    onSuccess: keep,
  })
}

function useKeepListing() {
  const queryClient = useQueryClient()
  return (listing: MyListing) => {
    queryClient.setQueryData(myListingKey(listing.id), listing)
    void queryClient.invalidateQueries({ queryKey: [...mineKey, 'tickets'] })
    void queryClient.invalidateQueries({ queryKey: [...mineKey, 'listings', 'list'] })
  }
}
