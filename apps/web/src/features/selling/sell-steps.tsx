import { moneyText } from '@fullhouse/app-frame/format'
import type { MyListing, SellerStanding } from '@fullhouse/contracts/listings'
import type { Ticket } from '@fullhouse/contracts/tickets'
import { SeatLine } from '@fullhouse/domain-ui'
import { Button, Notice } from '@fullhouse/ui'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { stepsOf } from './before-price.tsx'
import { useCreateListing } from './mutations.ts'
import { PriceEditor } from './price-editor.tsx'
import { PutUp } from './put-up.tsx'
import { type SellSearch, standingQuery } from './queries.ts'
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
  const currency = first?.faceValue.currency ?? 'EUR'
  const { data: standing } = useQuery(standingQuery(currency))
  if (!first) return null
  const chosen = ticketIds.join()
  const several = tickets.length > 1
  const outside = first.safety !== 'reissued'
  const steps = stepsOf(tickets)

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
          step={steps}
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
            {seats}. {t('selling.price.firstPrice', { count: tickets.length, price: moneyText(first.faceValue) })}{' '}
            {outside ? t(`selling.price.source.${first.faceValueSource}`) : null}
            {several ? (
              <>
                {' '}
                <Link
                  to="/sell"
                  search={{ tickets: chosen, step: 'seats' }}
                  className="inline-block underline underline-offset-4"
                >
                  {t('selling.price.some')}
                </Link>
              </>
            ) : null}
          </>
        }
        step={outside ? 3 : 2}
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
        safety={first.safety}
        action={(price) =>
          outside && standing && price !== null && overValue(standing, price * tickets.length, currency) ? (
            <Notice kind="warn" announce>
              {t('selling.limit.value', {
                most: moneyText(standing.value.most),
                now: moneyText(standing.value.now),
              })}{' '}
              {t('selling.limit.grows')}
            </Notice>
          ) : several ? (
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

/** Whether this lifts all on offer over what the seller may have, in a currency the limit can be said in. */
function overValue({ value }: SellerStanding, adding: number, currency: string): boolean {
  return value.most.currency === currency && value.now.amount + adding > value.most.amount
}
