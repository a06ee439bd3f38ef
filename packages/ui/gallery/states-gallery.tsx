import { useState } from 'react'
import {
  BarList,
  Button,
  Card,
  Countdown,
  DateTime,
  EmptyState,
  ErrorState,
  Illustration,
  Loading,
  Notice,
  OfflineBar,
  Progress,
  RelativeTime,
  SkeletonCard,
  SkeletonRow,
  SkeletonStub,
  SkeletonText,
  Sparkline,
  Spinner,
  Stat,
  Tag,
} from '../src/index.ts'
import { Specimen } from './specimen.tsx'

export function StatesGallery() {
  const [start] = useState(() => Date.now())
  return (
    <>
      <h1 className="sr-only">States</h1>
      <OfflineBar show>No network. Your tickets still open.</OfflineBar>
      <Specimen name="Words about things">
        <div className="flex flex-wrap items-center gap-2.5">
          <Tag>2 together</Tag>
          <Tag tone="ok">Reissued to you</Tag>
          <Tag tone="sea">Seller’s file, money held until after the show</Tag>
          <Tag tone="amber">9 people looking</Tag>
          <Tag tone="curtain">Refused at the door</Tag>
          <Countdown until={start + 581_000} label="Time to pay" />
          <Countdown until={start + 81_000} label="Time to pay" />
          <Spinner label="Loading" />
          <span className="text-soft">
            <DateTime value="2027-03-13T19:00:00Z" zone="Europe/Stockholm" />,{' '}
            <RelativeTime value={start + 3 * 86_400_000 + 1000} />
          </span>
        </div>
      </Specimen>
      <Specimen name="Notices">
        <div className="grid gap-3 lg:grid-cols-2">
          <Notice title="Your money is held">Nora is paid after the show.</Notice>
          <Notice kind="ok" action={<Button size="sm">Open the ticket</Button>}>
            Your ticket is ready. Nora’s code no longer works.
          </Notice>
          <Notice kind="warn" title="The price changed" action={<Button size="sm">Look</Button>}>
            It is now SEK 561 each, all in.
          </Notice>
          <Notice kind="error" title="Your bank said no">
            Nothing was taken. Try another card; the seats are kept for 4 minutes.
          </Notice>
        </div>
      </Specimen>
      <Specimen name="Numbers">
        <div className="grid gap-6 lg:grid-cols-2">
          <Card className="grid gap-6 sm:grid-cols-2">
            <Stat
              label="Sold today"
              value="SEK 48,210"
              note="12% more than last Friday"
              tone="ok"
              chart={
                <Sparkline values={[3, 5, 4, 8, 7, 12, 14]} label="Sales of seven days, rising" className="w-20" />
              }
            />
            <Stat label="Held for sellers" value="SEK 1,204,500" note="812 purchases" />
            <Stat label="Waiting more than an hour" value="3" note="two of them tonight" tone="amber" />
            <Stat label="Books" value="balanced" note="a minute ago" />
          </Card>
          <Card>
            <BarList
              label="Offers by block"
              items={[
                { key: 's', label: 'Stalls', value: 48, text: '48' },
                { key: 'd', label: 'Dress circle', value: 31, text: '31' },
                { key: 'u', label: 'Upper circle', value: 12, text: '12' },
              ]}
            />
            <Progress className="mt-6" value={62} label="Rows read">
              312 of 500 rows read
            </Progress>
          </Card>
        </div>
      </Specimen>
      <Specimen name="Nothing, broken">
        <div className="grid gap-4 lg:grid-cols-2">
          <Card>
            <EmptyState
              title="No tickets yet"
              illustration="stub"
              action={<Button variant="main">Find an event</Button>}
            >
              What you buy waits here, with its code.
            </EmptyState>
          </Card>
          <Card>
            <ErrorState
              title="This did not load"
              retryLabel="Try again"
              onRetry={() => undefined}
              correlationId="0190f3c2-77aa-7c11"
            >
              Nothing happened to your money.
            </ErrorState>
          </Card>
        </div>
        <div className="mt-6 flex flex-wrap gap-8 text-edge">
          {(['seats', 'stub', 'search', 'letter', 'door', 'curtain'] as const).map((name) => (
            <Illustration key={name} name={name} className="w-32" />
          ))}
        </div>
      </Specimen>
      <Specimen name="Loading">
        <Loading className="grid gap-6 lg:grid-cols-3">
          <div>
            <SkeletonText />
            <SkeletonRow />
            <SkeletonRow />
          </div>
          <SkeletonCard />
          <SkeletonStub />
        </Loading>
      </Specimen>
    </>
  )
}
