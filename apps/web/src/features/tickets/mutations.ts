import { saveFile } from '@fullhouse/app-frame/save-file'
import { tickets, type Ticket } from '@fullhouse/contracts/tickets'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '../../lib/api.ts'
import { mineKey } from '../../lib/query-client.ts'

/** Fetches the page to print and hands it to the browser to keep. */
export function useDownloadTicket({ id, occurrence }: Ticket) {
  return useMutation({
    mutationFn: async () => {
      const file = await call(tickets.file, { params: { id } })
      saveFile(file, `${occurrence.title.replaceAll(/[^\p{L}\p{N}]+/gu, '-')}-${id.slice(-6)}.pdf`)
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
