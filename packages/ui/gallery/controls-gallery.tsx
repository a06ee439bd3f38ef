import { Ellipsis, Pencil, Trash } from 'lucide-react'
import { useState } from 'react'
import {
  Breadcrumbs,
  Button,
  Card,
  ConfirmDialog,
  CopyButton,
  DescriptionList,
  Dialog,
  DialogClose,
  Drawer,
  FilterChip,
  IconButton,
  KeyHint,
  LoadMore,
  Menu,
  PageTitle,
  Popover,
  SideNav,
  Stepper,
  Table,
  type TableSort,
  Tabs,
  toast,
  Tooltip,
} from '../src/index.ts'
import { Go, Specimen } from './specimen.tsx'

const rows = [
  { id: 'FH-4182', event: 'The Cherry Orchard', state: 'Refused at the door', amount: 'SEK 1,122' },
  { id: 'FH-4177', event: 'Malmö FF, Elfsborg', state: 'Seller does not answer', amount: 'SEK 840' },
  { id: 'FH-4169', event: 'Nils Frahm', state: 'Bank says it was not her', amount: 'EUR 96.50' },
]

export function ControlsGallery() {
  const [tab, setTab] = useState<'open' | 'mine' | 'done'>('open')
  const [together, setTogether] = useState(true)
  const [sort, setSort] = useState<TableSort>({ key: 'amount', direction: 'desc' })
  return (
    <>
      <Specimen name="Buttons">
        <div className="flex flex-wrap items-center gap-3">
          <Button variant="main">Put them up for sale</Button>
          <Button>Transfer</Button>
          <Button variant="quiet">Not now</Button>
          <Button variant="danger-quiet">Take off sale</Button>
          <Button variant="main" busy>
            Paying
          </Button>
          <Button disabled>Split</Button>
          <Button size="sm">Small</Button>
          <Button size="lg" variant="plain" render={<Go />}>
            A link
          </Button>
          <FilterChip pressed={together} onPress={setTogether}>
            2 together
          </FilterChip>
          <CopyButton value="FH-4182" />
          <Tooltip text="Edit the price">
            <IconButton label="Edit">
              <Pencil size={18} />
            </IconButton>
          </Tooltip>
          <Menu
            trigger={
              <IconButton label="More">
                <Ellipsis size={20} />
              </IconButton>
            }
            entries={[
              { key: 'edit', label: 'Change the price', icon: <Pencil size={16} />, onSelect: () => toast('Saved') },
              { key: 'link', label: 'Open the event', render: <Go /> },
              { key: 'gone', label: 'Take off sale', icon: <Trash size={16} />, danger: true, separated: true },
            ]}
          />
          <Popover trigger={<Button variant="quiet">Why this maximum?</Button>} title="Theatre rule">
            At most 120% of the first price, SEK 520.
          </Popover>
          <Button
            variant="quiet"
            onClick={() => toast('The price is now SEK 510', { action: { label: 'Undo', onClick: () => undefined } })}
          >
            Toast
          </Button>
        </div>
      </Specimen>
      <Specimen name="Dialogs">
        <div className="flex flex-wrap gap-3">
          <Dialog
            trigger={<Button>Transfer the ticket</Button>}
            title="Give the ticket away"
            description="Your code stops working as soon as the other one takes it."
            footer={
              <>
                <DialogClose render={<Button variant="quiet" />}>Not now</DialogClose>
                <Button variant="main">Send the link</Button>
              </>
            }
          >
            <p>We write to the address; the link works for two days.</p>
          </Dialog>
          <ConfirmDialog
            trigger={<Button variant="danger-quiet">Refund Ida in full</Button>}
            title="Refund Ida in full?"
            confirmLabel="Refund SEK 1,122"
            cancelLabel="No"
            onConfirm={() => new Promise((done) => setTimeout(done, 800))}
          >
            SEK 1,122 goes back to her card today. Nora is not paid. Both get a letter.
          </ConfirmDialog>
          <Drawer trigger={<Button>Filters</Button>} title="Filters" footer={<Button wide>Show 24 offers</Button>}>
            <p>Two together, up to SEK 700, step-free.</p>
          </Drawer>
          <Drawer side="right" trigger={<Button>Beside</Button>} title="Case 4,182">
            <p>Refused at the door.</p>
          </Drawer>
        </div>
      </Specimen>
      <Specimen name="Ways">
        <div className="grid gap-6">
          <Breadcrumbs
            items={[
              { key: 'a', node: <a href="#main">Events</a> },
              { key: 'b', node: <a href="#main">Stockholm</a> },
              { key: 'c', node: 'The Cherry Orchard' },
            ]}
          />
          <Stepper steps={['Ticket', 'Seats', 'Your price']} current={2} label="Sell a ticket" summary="Step 3 of 3" />
          <Tabs
            label="Cases"
            value={tab}
            onChange={setTab}
            tabs={[
              { value: 'open', label: 'Open', count: 12, panel: <p className="text-soft">Twelve cases wait.</p> },
              { value: 'mine', label: 'Mine', count: 3, panel: <p>Three are yours.</p> },
              { value: 'done', label: 'Settled', panel: <p>Settled this week: 41.</p> },
            ]}
          />
        </div>
      </Specimen>
      <Specimen name="Table">
        <Table
          caption="Open cases"
          columns={[
            { key: 'id', header: 'Case', cell: (row) => <a href="#main">{row.id}</a>, phone: 'title', sortable: true },
            { key: 'event', header: 'Event', cell: (row) => row.event },
            { key: 'state', header: 'What is wrong', cell: (row) => row.state },
            { key: 'amount', header: 'Held', cell: (row) => row.amount, align: 'end', sortable: true },
          ]}
          rows={rows}
          rowKey={(row) => row.id}
          sort={sort}
          onSort={setSort}
          selectedKey="FH-4177"
        />
        <LoadMore hasMore label="Show more" onMore={() => undefined} />
      </Specimen>
      <Specimen name="Desk navigation and facts">
        <div className="grid gap-6 md:grid-cols-[15rem_1fr]">
          <div className="rounded-card border border-line">
            <SideNav
              label="Desk"
              groups={[
                {
                  key: 'work',
                  title: 'Work',
                  items: [
                    { key: 'cases', label: 'Cases', render: <Go />, badge: 12, current: true },
                    { key: 'payouts', label: 'Payouts', render: <Go /> },
                  ],
                },
                { key: 'house', title: 'House', items: [{ key: 'l', label: 'Ledger', render: <Go /> }] },
              ]}
              foot={
                <p className="px-3 text-sm text-soft">
                  Press <KeyHint>/</KeyHint> to search
                </p>
              }
            />
          </div>
          <Card>
            <PageTitle sentence="Kungsgatan Theatre, Stockholm" action={<Button>Edit</Button>} className="mb-6">
              The Cherry Orchard
            </PageTitle>
            <DescriptionList
              items={[
                { key: 'a', term: 'Doors', value: '19:15' },
                { key: 'b', term: 'Most allowed', value: 'SEK 624' },
                { key: 'c', term: 'First sale', value: 'Mon 4 January, 10:00' },
              ]}
            />
          </Card>
        </div>
      </Specimen>
    </>
  )
}
