import { isOffline } from '@fullhouse/api-client'
import { intake, intakeLimits } from '@fullhouse/contracts/intake'

/** A file on its way. `stopped`: nobody answered, it can go on; `refused`: it will not be taken. */
export interface Upload {
  key: string
  file: File
  state: 'waiting' | 'sending' | 'stopped' | 'refused'
  /** 0…1 of its bytes have left. */
  share: number
  /** Why it is not taken, seen before sending. */
  reason: 'empty' | 'too_large' | null
  error: unknown
}

/** Settles once the file is taken. */
type Send = (file: File, onProgress: (share: number) => void, signal: AbortSignal) => Promise<unknown>

export interface Uploads {
  /** How a file is sent from now on. */
  sendWith: (send: Send) => void
  list: () => readonly Upload[]
  subscribe: (listener: () => void) => () => void
  /** Takes up files; `room` is how many more fit. Answers how many did not. */
  add: (files: readonly File[], room?: number) => number
  /** Lets what stopped go on. */
  resume: () => void
  remove: (key: string) => void
}

/** Sends files one after the other: on a phone two at once are slower, and the order of tickets stays. */
export function createUploads(): Uploads {
  let send: Send = () => Promise.reject(new Error('nowhere to send to'))
  let uploads: readonly Upload[] = []
  let made = 0
  let underWay: { key: string; abort: AbortController } | null = null
  const listeners = new Set<() => void>()

  const set = (next: readonly Upload[]) => {
    uploads = next
    for (const listener of listeners) listener()
  }
  const change = (key: string, changed: Partial<Upload>) =>
    set(uploads.map((upload) => (upload.key === key ? { ...upload, ...changed } : upload)))
  const without = (key: string) => set(uploads.filter((upload) => upload.key !== key))

  async function run(): Promise<void> {
    const next = underWay ? undefined : uploads.find((upload) => upload.state === 'waiting')
    if (!next) return
    const { key, file } = next
    const abort = new AbortController()
    underWay = { key, abort }
    change(key, { state: 'sending', share: 0, error: null })
    try {
      await send(file, (share) => change(key, { share }), abort.signal)
      without(key)
    } catch (error) {
      // Without an answer the ones behind it would not arrive either.
      if (isOffline(error))
        set(uploads.map((one) => ({ ...one, ...(isPending(one) ? { state: 'stopped', error } : {}) })))
      else change(key, { state: 'refused', error })
    } finally {
      underWay = null
    }
    await run()
  }

  return {
    sendWith: (next) => {
      send = next
    },
    list: () => uploads,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    add: (files, room = intakeLimits.maxFiles) => {
      const taken = files.slice(0, Math.max(0, room - uploads.filter((one) => one.state !== 'refused').length))
      set([...uploads, ...taken.map((file) => beginning(String(made++), file))])
      void run()
      return files.length - taken.length
    },
    resume: () => {
      set(uploads.map((one) => ({ ...one, ...(one.state === 'stopped' ? { state: 'waiting', error: null } : {}) })))
      void run()
    },
    remove: (key) => {
      without(key)
      if (underWay?.key === key) underWay.abort.abort()
    },
  }
}

const isPending = ({ state }: Upload) => state === 'waiting' || state === 'sending'

/** Empty and too large files are told at once, without sending them. */
function beginning(key: string, file: File): Upload {
  const reason = file.size === 0 ? 'empty' : file.size > intake.addFile.upload.maxBytes ? 'too_large' : null
  return { key, file, state: reason ? 'refused' : 'waiting', share: 0, reason, error: null }
}
