import { Button, Card, PageTitle, Slider, Tag } from '@fullhouse/ui'
import { useState } from 'react'
import { I18nextProvider } from 'react-i18next'
import {
  CheckoutCountdown,
  CustodyTrail,
  EventDate,
  ListingRow,
  ListingStateTag,
  MoneyPanel,
  PayoutStateTag,
  SellerPriceLines,
  TicketCode,
  TicketStub,
  Timeline,
  TransactionStateTag,
} from '../src/index.ts'
import { showEnglish } from '../src/texts/show-english.ts'
import { custody, listings, moneyLines, sek, shares, timeline } from './examples.ts'

const i18n = await showEnglish()

export function DomainGallery() {
  return (
    <I18nextProvider i18n={i18n}>
      <div className="grid gap-10 py-8">
        <EventPage />
        <div className="grid gap-10 lg:grid-cols-3">
          <PhoneTicket />
          <PriceStep />
          <Stubs />
        </div>
        <Case />
        <States />
      </div>
    </I18nextProvider>
  )
}

function EventPage() {
  const [chosen, setChosen] = useState(0)
  return (
    <section>
      <div className="flex flex-wrap items-start gap-x-7 gap-y-5 border-b sm:items-end border-line pb-8">
        <EventDate startsAt="2027-03-13T19:00:00Z" timeZone="Europe/Stockholm" />
        <PageTitle
          hero
          className="flex-1"
          sentence="Kungsgatan Theatre, Stockholm. Doors 19:15, about 2 h 40 with interval."
          action={
            <div className="text-right">
              <Tag tone="amber">9 people looking</Tag>
              <p className="mt-2">
                from <b>SEK 412</b> all in
              </p>
            </div>
          }
        >
          The Cherry Orchard
        </PageTitle>
      </div>
      <div className="md:ml-auto md:max-w-md md:border-l md:border-line">
        {listings.map((listing, index) => (
          <ListingRow
            key={listing.sentence}
            {...listing}
            selected={index === chosen}
            onSelect={() => setChosen(index)}
          />
        ))}
        <div className="p-5">
          <Button variant="main" size="lg" wide>
            Buy 2 in row F for SEK 1,122
          </Button>
          <p className="mt-3 text-sm text-soft">
            You pay nothing more. If the code fails at the door we find you a seat as good or give it all back.
          </p>
        </div>
      </div>
    </section>
  )
}

function PhoneTicket() {
  return (
    <section data-theme="dark" className="rounded-[28px] bg-paper p-4 text-ink">
      <TicketStub
        title="The Cherry Orchard"
        when="Sat 13 March, 20:00"
        venue="Kungsgatan Theatre"
        state="valid"
        live="Doors open in 42 min, North entrance"
        place={{ section: 'Stalls', row: 'F', seat: '11', gate: 'N' }}
        code={
          <TicketCode
            payload="fullhouse:demo:4182:11:v2:aGVsbG8gc2VhdA"
            seat="Stalls, row F, seat 11"
            rotation={{ period: 15, left: 9 }}
          />
        }
        custody="Issued by the theatre. One holder before you. Code made for you on 2 March."
      />
      <div className="mt-4 grid grid-cols-3 gap-3">
        <Button>Transfer</Button>
        <Button>Sell</Button>
        <Button>Help</Button>
      </div>
    </section>
  )
}

function PriceStep() {
  const [price, setPrice] = useState(510)
  return (
    <section className="grid content-start gap-5">
      <PageTitle sentence="Stalls, row F, seats 11–12. You paid SEK 520 each.">Your price</PageTitle>
      <Card lift>
        <p className="flex items-baseline justify-between">
          <span className="display text-[3.25rem]">SEK {price}</span>
          <span className="text-soft">each</span>
        </p>
        <Slider
          value={price}
          onChange={setPrice}
          min={50}
          max={750}
          step={10}
          marks={[{ value: 624, limit: true }]}
          label="Your price"
          valueText={(value) => `SEK ${value}`}
          startText="SEK 50"
          endText="most allowed SEK 624"
        />
        <p className="mt-3 text-[0.9375rem]">
          Theatre rule: at most 120% of the first price.{' '}
          <a href="#main" className="underline underline-offset-2">
            Why this maximum?
          </a>
        </p>
      </Card>
      <Card lift>
        <SellerPriceLines shares={shares} count={2} rates={{ sellerFeePpm: 50_000, royaltyPpm: 50_000 }} />
      </Card>
      <Card lift>
        <p className="font-semibold">When you are paid</p>
        <p className="text-[0.9375rem] text-soft">
          The morning after their tickets are scanned, at the latest Tue 16 March. Until it sells, your ticket works.
        </p>
      </Card>
      <Button variant="main" size="lg" wide>
        Put them up for sale
      </Button>
    </section>
  )
}

function Stubs() {
  const [shown, setShown] = useState(false)
  return (
    <section className="grid content-start gap-6">
      <TicketStub
        title="Malmö FF, Elfsborg"
        when="Sun 21 March, 15:00"
        venue="Eleda Stadion"
        state="listed"
        place={{ section: 'Norra stå', row: null, seat: null }}
        code={<TicketCode payload="x" seat="Norra stå" revealed={shown} onReveal={() => setShown(true)} />}
      />
      <TicketStub
        title="Nils Frahm"
        when="Fri 2 April, 19:30"
        venue="Konserthuset"
        state="sold"
        place={{ section: 'Parkett', row: '12', seat: '204' }}
      />
    </section>
  )
}

function Case() {
  return (
    <section className="grid gap-8 border-t border-line pt-8 md:grid-cols-[17rem_1fr_17rem]">
      <div>
        <p className="text-soft">Case 4,182</p>
        <h2 className="display mb-3 text-2xl">Refused at the door</h2>
        <Tag tone="amber" className="mb-5">
          Starts in 18 min
        </Tag>
        <Timeline items={timeline} zone="Europe/Stockholm" />
      </div>
      <CustodyTrail steps={custody} zone="Europe/Stockholm" />
      <MoneyPanel
        title="Money"
        lines={moneyLines}
        total={{ label: 'Frozen', amount: sek(112_200) }}
        actions={
          <>
            <Button variant="main">Give the seats, charge guarantee</Button>
            <Button>Refund Ida in full</Button>
            <Button>Split</Button>
          </>
        }
        note="Preview: guarantee − 1,236, Nora unaffected, books stay balanced."
      />
    </section>
  )
}

function States() {
  const [until] = useState(() => new Date(Date.now() + 581_000).toISOString())
  const all = ['reserved', 'paid', 'delivered', 'cleared', 'paid_out', 'expired', 'cancelled'] as const
  return (
    <section className="flex flex-wrap gap-2.5 border-t border-line pt-8">
      {(['buyer', 'seller', 'agent'] as const).flatMap((reader) =>
        all.map((state) => <TransactionStateTag key={reader + state} reader={reader} state={state} />),
      )}
      <TransactionStateTag reader="buyer" state="paid" frozen />
      {(['active', 'paused', 'sold', 'withdrawn', 'expired'] as const).map((state) => (
        <ListingStateTag key={state} state={state} />
      ))}
      {(['scheduled', 'blocked', 'transferring', 'in_transit', 'paid', 'failed'] as const).map((state) => (
        <PayoutStateTag key={state} state={state} />
      ))}
      <CheckoutCountdown until={until} />
    </section>
  )
}
