import { useState } from 'react'
import {
  Checkbox,
  Combobox,
  DateTimeInput,
  Field,
  FileDrop,
  FormErrors,
  MoneyInput,
  NumberInput,
  PasswordInput,
  QuantityPicker,
  RadioCards,
  Select,
  Slider,
  Switch,
  TextArea,
  TextInput,
} from '../src/index.ts'
import { Specimen } from './specimen.tsx'

const venues = ['Kungsgatan Theatre', 'Kulturhuset', 'Konserthuset', 'Globen']

export function FieldsGallery() {
  const [price, setPrice] = useState<number | null>(51000)
  const [asked, setAsked] = useState(510)
  const [seats, setSeats] = useState(2)
  const [safety, setSafety] = useState<'reissued' | 'as_is' | null>('reissued')
  const [sort, setSort] = useState<'price' | 'newest'>('price')
  const [venue, setVenue] = useState<string | null>(null)
  const [found, setFound] = useState(venues)
  const [agreed, setAgreed] = useState(true)
  const [mails, setMails] = useState(true)
  const [percent, setPercent] = useState<number | null>(5)
  const [name, setName] = useState('Nora')
  return (
    <Specimen name="Fields">
      <div className="grid max-w-4xl gap-x-8 gap-y-6 md:grid-cols-2">
        <div className="md:col-span-2">
          <FormErrors
            title="Two things are missing"
            errors={[{ message: 'Enter an e-mail address', fieldId: 'mail' }, { message: 'Choose a price' }]}
          />
        </div>
        <FileDrop
          title="Drop your tickets here"
          hint="PDF, photo, screenshot or wallet pass, 10 MB each at most."
          chooseLabel="Choose files"
          cameraLabel="Take a photo"
          multiple
          onFiles={() => undefined}
        />
        <FileDrop
          small
          title="One more?"
          chooseLabel="Choose files"
          cameraLabel="Take a photo"
          onFiles={() => undefined}
        />
        <Field label="Name" required>
          <TextInput value={name} onChange={setName} autoComplete="name" />
        </Field>
        <Field
          id="mail"
          label="E-mail"
          error="An e-mail address like nora@example.com"
          hint="For your ticket, nothing else."
        >
          <TextInput type="email" defaultValue="nora@" />
        </Field>
        <Field label="Password" aside={<a href="#main">Forgotten?</a>}>
          <PasswordInput defaultValue="secret-word" autoComplete="current-password" />
        </Field>
        <Field label="Venue" optional>
          <Combobox
            items={found}
            value={venue}
            onChange={setVenue}
            onSearch={(text) => setFound(venues.filter((v) => v.toLowerCase().includes(text.toLowerCase())))}
            itemKey={(v) => v}
            itemLabel={(v) => v}
            loadingText="Searching"
            emptyText="No venue of that name"
            placeholder="Type two letters"
          />
        </Field>
        <Field label="Your price" hint="Most allowed SEK 624.">
          <MoneyInput value={price} onChange={setPrice} currency="SEK" />
        </Field>
        <Field label="Organizer's share">
          <NumberInput value={percent} onChange={setPercent} digits={2} min={0} max={20} unit="%" />
        </Field>
        <Field label="Order">
          <Select
            value={sort}
            onChange={setSort}
            options={[
              { value: 'price', label: 'Cheapest first' },
              { value: 'newest', label: 'Newest first' },
            ]}
          />
        </Field>
        <Field label="Starts">
          <DateTimeInput defaultValue="2027-03-13T20:00" zone="Stockholm time" />
        </Field>
        <Field label="What happened" className="md:col-span-2">
          <TextArea placeholder="Write to both, or / for a macro" />
        </Field>
        <RadioCards
          legend="How it reaches the buyer"
          value={safety}
          onChange={setSafety}
          cards={[
            {
              value: 'reissued',
              label: 'New code',
              hint: 'Your code stops, the buyer gets a new one.',
              aside: 'at once',
            },
            { value: 'as_is', label: 'Your file', hint: 'Money is held until after the show.' },
          ]}
        />
        <div>
          <MoneyInput value={price} onChange={setPrice} currency="SEK" big aria-label="Your price, large" />
          <Slider
            className="mt-2"
            value={asked}
            onChange={setAsked}
            min={50}
            max={700}
            step={10}
            marks={[{ value: 624, limit: true }]}
            label="Your price"
            valueText={(value) => `SEK ${value}`}
            startText="SEK 50"
            endText="most allowed SEK 624"
          />
          <div className="mt-4">
            <QuantityPicker value={seats} onChange={setSeats} allowed={[1, 2, 4]} label="Tickets" />
          </div>
        </div>
        <div>
          <Checkbox
            checked={agreed}
            onChange={setAgreed}
            label="Two together"
            hint="Only offers with neighbouring seats"
          />
          <Checkbox
            checked={false}
            onChange={() => undefined}
            label="I have read the rules"
            error="Please read them first"
          />
          <Checkbox checked={false} partly onChange={() => undefined} label="All rows" />
        </div>
        <Switch checked={mails} onChange={setMails} label="Write to me when it sells" hint="One mail, at once" />
      </div>
    </Specimen>
  )
}
