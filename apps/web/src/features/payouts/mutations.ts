import { asOneAct } from '@fullhouse/api-client'
import { payouts } from '@fullhouse/contracts/payouts'
import { useMutation } from '@tanstack/react-query'
import { call } from '../../lib/api.ts'

/** A link to the provider's own pages; good once and for a short time, so it is followed at once. */
export const useStartOnboarding = () =>
  useMutation({
    mutationFn: (country: string) =>
      asOneAct(`onboarding:${country}`, (idempotencyKey) =>
        call(payouts.startOnboarding, { body: { country } }, { idempotencyKey }),
      ),
  })
