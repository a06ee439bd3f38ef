import { tickets, type Ticket } from '@fullhouse/contracts/tickets'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '../../lib/api.ts'
import { mineKey } from '../../lib/query-client.ts'

/** Fetches the page to print and hands it to the browser to keep; nothing of it stays in memory. */
export function useDownloadTicket({ id, occurrence }: Ticket) {
  return useMutation({
    mutationFn: async () => {
      const file = await call(tickets.file, { params: { id } })
      const url = URL.createObjectURL(file)
      const link = document.createElement('a')
      link.href = url
      link.download = `${occurrence.title.replaceAll(/[^\p{L}\p{N}]+/gu, '-')}-${id.slice(-6)}.pdf`
      link.click()
      // The browser reads the address a moment after the click.
      setTimeout(() => URL.revokeObjectURL(url), 60_000)
    },
  })
}

export function useTakeAway(id: string) {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: () => call(tickets.remove, { params: { id } }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: [...mineKey, 'tickets'] }),
  })
}
