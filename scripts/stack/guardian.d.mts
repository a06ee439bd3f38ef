export interface GuardOptions {
  signal?: NodeJS.Signals
  group?: boolean
  graceMs?: number
}
export function guardProcess(pid: number, options?: GuardOptions): () => void
export function guardFolder(folder: string): () => void
