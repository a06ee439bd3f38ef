import { BadSignature, type PaymentGateway, storeEvent } from '#modules/payments'
import { type Db, inTransaction } from '#platform/db'
import { addJob, defineJob } from '#platform/jobs'
import { refuse } from '#platform/problem'
import { platformProblems } from '@fullhouse/contracts/problem'
import { z } from 'zod'

export const handleEventJob = defineJob('payments.handle_event', z.object({ eventId: z.uuid() }), 25)

/** Keeps a signed event and answers at once: 200 means stored, and the worker has been told. */
export async function receiveEvent(
  db: Db,
  gateway: PaymentGateway,
  delivery: { rawBody: Buffer; signature: string | undefined; endpoint: 'platform' | 'connect' },
): Promise<{ received: true }> {
  const event = readSigned(gateway, delivery)
  await inTransaction(db, async (tx) => {
    const eventId = await storeEvent(tx, gateway.name, event)
    if (eventId) await addJob(tx, handleEventJob, { eventId })
  })
  return { received: true }
}

function readSigned(gateway: PaymentGateway, delivery: Parameters<typeof receiveEvent>[2]) {
  try {
    return gateway.readEvent(delivery.rawBody, delivery.signature ?? '', delivery.endpoint)
  } catch (error) {
    if (error instanceof BadSignature) refuse(platformProblems.bad_signature)
    throw error
  }
}
