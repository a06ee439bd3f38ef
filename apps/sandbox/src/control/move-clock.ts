import type { World } from '../world.ts'

export interface ClockMoved {
  offsetSeconds: number
  now: string
  /** What the product answered; `ok: false` when its clock did not follow. */
  product: { ok: boolean; status: number | null; error?: string }
}

async function moveProduct(world: World, offsetSeconds: number): Promise<ClockMoved['product']> {
  try {
    const response = await fetch(`${world.config.apiUrl}/v1/sandbox/clock`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json', 'x-control-key': world.config.controlKey },
      body: JSON.stringify({ offsetSeconds }),
      signal: AbortSignal.timeout(10_000),
    })
    await response.body?.cancel()
    return { ok: response.ok, status: response.status }
  } catch (error) {
    return { ok: false, status: null, error: error instanceof Error ? error.message : 'unreachable' }
  }
}

/** Moves the sandbox's clock, releases what has become available, and has the product follow. */
export async function moveClock(world: World, offsetSeconds: number): Promise<ClockMoved> {
  await world.clock.move(world.db, offsetSeconds)
  world.wakeFunds()
  const product = await moveProduct(world, offsetSeconds)
  return { offsetSeconds, now: world.clock.date().toISOString(), product }
}
