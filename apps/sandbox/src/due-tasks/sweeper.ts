import { sql } from 'kysely'
import { releaseFunds } from '../stripe/books/release-funds.ts'
import { claimDeliveries, deliverEvent } from '../webhooks/deliver-event.ts'
import type { World } from '../world.ts'
import { runOneDueTask } from './run-due-tasks.ts'

const longestSleep = 1000
const deliveriesAtOnce = 24
const fundsEvery = 1000

/** Sweeps what is due: tasks, deliveries, funds. All of it lives in rows, so a killed process loses nothing. */
export class Sweeper {
  #world: World
  #stopped = false
  #inFlight = new Set<Promise<void>>()
  #wake: () => void = () => undefined
  #running: Promise<void> | undefined
  #fundsAt = 0

  constructor(world: World) {
    this.#world = world
  }

  /** Begins with what a killed process had in its hands: nobody else sends for this database. */
  async start(): Promise<void> {
    const { db } = this.#world
    await db.updateTable('delivery').set({ claimed_until: null }).where('claimed_until', 'is not', null).execute()
    this.#running = this.#loop()
  }

  wake(): void {
    this.#wake()
  }

  /** Has the sweeper look at the funds in its next round, as after a move of the clock. */
  wakeFunds(): void {
    this.#fundsAt = 0
    this.#wake()
  }

  async stop(): Promise<void> {
    this.#stopped = true
    this.#wake()
    await this.#running
    await Promise.allSettled(this.#inFlight)
  }

  async #loop(): Promise<void> {
    while (!this.#stopped) {
      try {
        await this.#sweep()
        await this.#sleep(await this.#untilNext())
      } catch (error) {
        this.#world.log.error({ err: error }, 'the sweep broke; it goes on')
        await this.#sleep(longestSleep)
      }
    }
  }

  async #sweep(): Promise<void> {
    while (!this.#stopped && (await runOneDueTask(this.#world)));
    if (Date.now() >= this.#fundsAt) {
      this.#fundsAt = Date.now() + fundsEvery
      await releaseFunds(this.#world, false)
    }
    const free = deliveriesAtOnce - this.#inFlight.size
    if (free <= 0) return
    for (const delivery of await claimDeliveries(this.#world, free)) this.#deliver(delivery)
  }

  #deliver(delivery: Parameters<typeof deliverEvent>[1]): void {
    const sending = deliverEvent(this.#world, delivery)
      .catch((error: unknown) => this.#world.log.error({ err: error }, 'a delivery could not be written down'))
      .finally(() => {
        this.#inFlight.delete(sending)
        this.#wake()
      })
    this.#inFlight.add(sending)
  }

  async #untilNext(): Promise<number> {
    if (this.#inFlight.size >= deliveriesAtOnce) return longestSleep
    const next = await sql<{ at: Date | null }>`
      select least(
        (select min(due_at) from due_task),
        (select min(due_at) from delivery where status = 'waiting' and claimed_until is null)) as at`.execute(
      this.#world.db,
    )
    const at = next.rows[0]?.at
    return at ? Math.max(0, Math.min(longestSleep, at.getTime() - Date.now())) : longestSleep
  }

  #sleep(milliseconds: number): Promise<void> {
    if (this.#stopped) return Promise.resolve()
    return new Promise((resolve) => {
      const done = () => {
        clearTimeout(timer)
        this.#wake = () => undefined
        resolve()
      }
      const timer = setTimeout(done, milliseconds)
      this.#wake = done
    })
  }
}
