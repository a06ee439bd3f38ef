import type { ReadOptions } from '../read-file.ts'
import type { Reading } from '../report.ts'
import { openReader, type Reader } from './open-reader.ts'

let shared: Reader | undefined

/**
 * Reads one file where it can do no harm: a fresh child process a file, two at once. Always a reading, also for
 * files that break the child (`too_hard`); rejects only with `ReaderBusy` when too many wait.
 */
export function readSealed(bytes: Uint8Array, options: ReadOptions = {}): Promise<Reading> {
  shared ??= openReader()
  return shared.read(bytes, options)
}
