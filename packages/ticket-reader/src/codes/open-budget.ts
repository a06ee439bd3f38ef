/**
 * Says when so much time is used up: the processor's, so that a busy machine finds what a free one finds,
 * and twice as much on the clock, so that nobody waits for long.
 */
export function openBudget(ms: number): () => boolean {
  const started = { clock: performance.now(), processor: process.cpuUsage() }
  return () => {
    const { user, system } = process.cpuUsage(started.processor)
    return (user + system) / 1_000 >= ms || performance.now() - started.clock >= ms * 2
  }
}
