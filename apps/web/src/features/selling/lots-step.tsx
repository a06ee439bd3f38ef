import { moneyText } from '@fullhouse/app-frame/format'
import type { Ticket } from '@fullhouse/contracts/tickets'
import { SeatLine } from '@fullhouse/domain-ui'
import { Button, Card } from '@fullhouse/ui'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { stepsOf } from './before-price.tsx'
import { StepHeader } from './step-header.tsx'

/** Tickets that cannot be one offer: which of their lots comes first. The others follow after it. */
export function LotsStep({ lots }: { lots: readonly Ticket[][] }) {
  const { t } = useTranslation()
  const all = lots.flat()
  return (
    <div className="mx-auto max-w-2xl">
      <StepHeader
        title={t('selling.lots.title')}
        sentence={t('selling.lots.sentence')}
        step={all[0]?.safety === 'reissued' ? 2 : 3}
        steps={stepsOf(all)}
        back={{}}
      />
      <ul className="grid gap-3">
        {lots.map((lot, index) => (
          <li key={lot[0]?.id}>
            <Card className="flex flex-wrap items-center justify-between gap-4">
              <div className="min-w-0 flex-1 basis-56">
                <p className="display text-xl">
                  <SeatLine seats={lot.map((ticket) => ticket.seat)} />
                </p>
                {lot[0] ? (
                  <p className="text-[0.9375rem] text-soft">
                    {t('selling.price.firstPrice', { count: lot.length, price: moneyText(lot[0].faceValue) })}
                  </p>
                ) : null}
              </div>
              <Button
                variant={index === 0 ? 'main' : 'plain'}
                render={<Link to="/sell" search={{ tickets: lot.map((ticket) => ticket.id).join(',') }} />}
              >
                {t('selling.lots.sell', { count: lot.length })}
              </Button>
            </Card>
          </li>
        ))}
      </ul>
      <Button
        variant="quiet"
        className="mt-3 -ml-3.5"
        render={<Link to="/sell" search={{ tickets: all.map((ticket) => ticket.id).join(','), step: 'seats' }} />}
      >
        {t('selling.lots.single')}
      </Button>
    </div>
  )
}
