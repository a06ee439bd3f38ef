import { useQueryClient } from '@tanstack/react-query'
import { useChannel } from '../../lib/use-channel.ts'
import { mineKey } from '../../lib/query-client.ts'
import { useSession } from '../../lib/use-session.ts'

/** Something of mine changed on the server: what is on screen of mine is fetched again. */
export function AccountNews() {
  const queryClient = useQueryClient()
  const { account } = useSession()
  useChannel(account ? `account:${account.id}` : null, () => {
    void queryClient.invalidateQueries({ queryKey: mineKey })
  })
  return null
}
