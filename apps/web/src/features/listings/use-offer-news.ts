import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useChannel } from '../../lib/use-channel.ts'
import { offerKeys } from './queries.ts'

/** Fetches the offers of a date again when one changed, and tells; a burst of news counts as one a second. */
export function useOfferNews(occurrenceId: string, onNews: () => void): void {
  const queryClient = useQueryClient()
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(waiting.current), [])
  useChannel(`occurrence:${occurrenceId}`, () => {
    waiting.current ??= setTimeout(() => {
      waiting.current = undefined
      void queryClient.invalidateQueries({ queryKey: offerKeys.ofOccurrence(occurrenceId) })
      onNews()
    }, 1000)
  })
}
