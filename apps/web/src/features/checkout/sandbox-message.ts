import { z } from 'zod'

/** What the framed card form of the sandbox posts to us. */
const SandboxMessage = z.object({
  source: z.literal('fullhouse-card-form'),
  type: z.enum(['ready', 'height', 'succeeded', 'processing', 'failed', 'cancelled']),
  paymentIntent: z.string().optional(),
  height: z.number().min(0).max(4000).optional(),
  message: z.string().max(500).optional(),
})
export type SandboxMessage = z.infer<typeof SandboxMessage>

/** The message, if it comes from the form's own origin, is one of its own, and speaks of this payment. */
export function readSandboxMessage(
  event: Pick<MessageEvent, 'origin' | 'data'>,
  form: { origin: string; clientSecret: string },
): SandboxMessage | null {
  if (event.origin !== form.origin) return null
  const parsed = SandboxMessage.safeParse(event.data)
  if (!parsed.success) return null
  const intent = parsed.data.paymentIntent
  if (intent !== undefined && !form.clientSecret.startsWith(`${intent}_secret_`)) return null
  return parsed.data
}
