import type { Intake } from '@fullhouse/contracts/intake'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { intakeKey } from './queries.ts'
import { sendFile } from './send-file.ts'
import { createUploads, type Uploads } from './uploads.ts'

interface UseUploads {
  intakeId: string | undefined
  /** Called with the first file, where nothing was begun yet. */
  open: () => Promise<Intake>
}

/** Files on their way into an intake, as long as the page stands. */
export function useUploads({ intakeId, open }: UseUploads): Uploads {
  const queryClient = useQueryClient()
  const [uploads] = useState(createUploads)
  const begun = useRef<string>(undefined)
  useEffect(() => {
    begun.current = intakeId ?? begun.current
    uploads.sendWith(async (file, onProgress, signal) => {
      begun.current ??= (await open()).id
      const taken = await sendFile({ intakeId: begun.current, file, onProgress, signal })
      queryClient.setQueryData(intakeKey(taken.id), taken)
    })
  })
  const list = useSyncExternalStore(uploads.subscribe, uploads.list)
  const unfinished = list.some(({ state }) => state !== 'refused')

  useEffect(() => {
    window.addEventListener('online', uploads.resume)
    return () => window.removeEventListener('online', uploads.resume)
  }, [uploads])
  useEffect(() => {
    if (!unfinished) return undefined
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [unfinished])
  return uploads
}
