export function runStep(
  command: string,
  args: string[],
  options: {
    cwd?: string
    env?: Record<string, string | undefined>
    logFile?: string
    onLine?: (line: string, isOutput: boolean) => void
    stops?: Set<() => Promise<unknown>>
    limitMs?: number
  },
): Promise<{ code: number | string; output: string }>
