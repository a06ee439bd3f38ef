import { moneyText } from '@fullhouse/app-frame/format'
import type { MyListing } from '@fullhouse/contracts/listings'
import type { Ticket } from '@fullhouse/contracts/tickets'
import { SeatLine } from '@fullhouse/domain-ui'
import { Button } from '@fullhouse/ui'
import { useTranslation } from 'react-i18next'
import { useCreateListing } from './mutations.ts'
import { PriceEditor } from './price-editor.tsx'
import { PutUp } from './put-up.tsx'
import type { SellSearch } from './queries.ts'
import { useSellDraft } from './sell-draft.ts'
import { SplitStep } from './split-step.tsx'
import { StepHeader } from './step-header.tsx'

interface SellStepsProps {
  tickets: readonly Ticket[]
  step: SellSearch['step']
  onStep: (step: SellSearch['step']) => unknown
  onListed: (listing: MyListing) => unknown
}

/** Price, then (with more than one ticket) how they may be split, then the one red button. */
export function SellSteps({ tickets, step, onStep, onListed }: SellStepsProps) {
  const { t } = useTranslation()
  const ticketIds = tickets.map((ticket) => ticket.id)
  const { draft, change, forget } = useSellDraft(ticketIds)
  const create = useCreateListing()
  const [first] = tickets
  if (!first) return null
  const { currency } = first.faceValue
  const chosen = ticketIds.join()
  const several = tickets.length > 1
  const steps = several ? 3 : 2

  const putUp = (price: number) =>
    create.mutate(
      { ticketIds, price: { amount: price, currency }, splitRule: several ? draft.splitRule : 'any' },
      {
        onSuccess: (listing) => {
          forget()
          onListed(listing)
        },
      },
    )
  const seats = <SeatLine seats={tickets.map((ticket) => ticket.seat)} />

  if (step === 'split' && several && typeof draft.price === 'number') {
    const { price } = draft
    return (
      <>
        <StepHeader
          title={t('selling.split.title')}
          sentence={t('selling.split.sentence')}
          step={3}
          steps={steps}
          back={{ tickets: chosen }}
        />
        <SplitStep
          ticketIds={ticketIds}
          price={{ amount: price, currency }}
          seats={seats}
          splitRule={draft.splitRule}
          onSplitRule={(splitRule) => change({ splitRule })}
          action={
            <PutUp count={tickets.length} busy={create.isPending} error={create.error} onPress={() => putUp(price)} />
          }
        />
      </>
    )
  }
  return (
    <>
      <StepHeader
        title={t('selling.price.title')}
        sentence={
          <>
            {seats}. {t('selling.price.firstPrice', { count: tickets.length, price: moneyText(first.faceValue) })}
          </>
        }
        step={2}
        steps={steps}
        back={{ tickets: chosen, step: 'seats' }}
      />
      <PriceEditor
        ticketIds={ticketIds}
        occurrence={first.occurrence}
        seat={first.seat}
        currency={currency}
        price={draft.price}
        startAt={first.faceValue.amount}
        onPrice={(price) => change({ price })}
        action={(price) =>
          several ? (
            <Button
              variant="main"
              size="lg"
              wide
              disabled={price === null}
              onClick={() => {
                change({ price })
                onStep('split')
              }}
            >
              {t('selling.next')}
            </Button>
          ) : (
            <PutUp
              count={1}
              busy={create.isPending}
              error={create.error}
              onPress={price === null ? undefined : () => putUp(price)}
            />
          )
        }
      />
    </>
  )
}
