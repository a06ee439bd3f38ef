import { sandbox } from './addresses.ts'

const day = 86_400_000

/** The day that many days from now, as a form wants it: "2027-03-13". */
export const inDays = (days: number, now = Date.now()): string => new Date(now + days * day).toISOString().slice(0, 10)

/** What the product takes for now: journeys before this one may have moved its clock. */
export async function productNow(): Promise<number> {
  const answer = await fetch(`${sandbox}/api/control`)
  const { clock } = (await answer.json()) as { clock: { now: string } }
  return Date.parse(clock.now)
}
