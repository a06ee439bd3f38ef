import type { Database } from './database/tables.ts'

const settingKey = 'clock'

/** The sandbox's time: real time plus an offset that is stored, so that it survives a restart. */
export class SandboxClock {
  #offsetSeconds = 0

  static async load(db: Database): Promise<SandboxClock> {
    const clock = new SandboxClock()
    const row = await db.selectFrom('setting').select('value').where('key', '=', settingKey).executeTakeFirst()
    if (typeof row?.value === 'number') clock.#offsetSeconds = row.value
    return clock
  }

  get offsetSeconds(): number {
    return this.#offsetSeconds
  }

  /** Unix seconds, as Stripe dates its objects. */
  now(): number {
    return Math.floor(Date.now() / 1000) + this.#offsetSeconds
  }

  date(): Date {
    return new Date(Date.now() + this.#offsetSeconds * 1000)
  }

  async move(db: Database, offsetSeconds: number): Promise<void> {
    const value = JSON.stringify(offsetSeconds)
    await db
      .insertInto('setting')
      .values({ key: settingKey, value })
      .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
      .execute()
    this.#offsetSeconds = offsetSeconds
  }
}
