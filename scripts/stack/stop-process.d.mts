export function isAlive(pid: number): boolean
export function stopProcess(
  pid: number,
  options?: { signal?: NodeJS.Signals; group?: boolean; graceMs?: number },
): Promise<boolean>
