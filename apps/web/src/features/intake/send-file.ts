import { createClient } from '@fullhouse/api-client'
import { intake, type Intake } from '@fullhouse/contracts/intake'
import { session } from '../../lib/api.ts'
import { fetchWithProgress } from './fetch-with-progress.ts'

interface SendFile {
  intakeId: string
  file: File
  onProgress: (share: number) => void
  signal: AbortSignal
}

/** Sends one file as it is. The same file again changes nothing, so repeating is safe. */
export function sendFile({ intakeId, file, onProgress, signal }: SendFile): Promise<Intake> {
  const call = createClient({
    app: 'web',
    accessToken: session.accessToken,
    renew: session.renew,
    fetch: fetchWithProgress(onProgress),
  })
  return call(intake.addFile, { params: { id: intakeId }, file, fileName: file.name }, { signal })
}
