import { describe, expect, it } from 'vitest'
import { layOutHtml } from './lay-out-html.ts'
import { layOutText } from './lay-out-text.ts'
import { MailParams, type MailParamsInput } from './params.ts'
import { renderMail } from './render-mail.ts'
import { templates } from './templates.ts'
import { en } from './texts/en.ts'

const params: MailParamsInput = {
  words: {
    event: 'Nils Frahm',
    eventId: 'e1',
    transactionId: 't1',
    conflictId: 'c1',
    where: 'Globen, Stockholm',
    reference: 'FH-1',
    reason: 'No date',
    role: 'agent',
    decision: 'The gate let you in at 19:40',
    printedEvent: 'Hamlet',
    printed: '2026-03-12, 20:00',
    app: 'Ticketmaster',
    sendTo: 'Ida Holm, ida@example.com',
  },
  money: Object.fromEntries(
    ['priceEach', 'ticketsTotal', 'buyerFee', 'buyerFeeVat', 'paid', 'sellerFee', 'royalty', 'youReceive'].map(
      (key) => [key, { amount: 112_200, currency: 'SEK' }],
    ),
  ),
  times: {
    when: { at: '2026-03-13T19:00:00.000Z', timeZone: 'Europe/Stockholm' },
    atTheLatest: { at: '2026-03-16T22:30:00.000Z', timeZone: 'Europe/Stockholm' },
    sendBy: { at: '2026-03-12T19:00:00.000Z', timeZone: 'Europe/Stockholm' },
    answerBy: { at: '2026-03-13T19:00:00.000Z', timeZone: 'Europe/Stockholm' },
    until: { at: '2026-03-16T22:30:00.000Z', timeZone: 'UTC' },
  },
  seats: [
    { section: 'A', row: '4', seat: '7', gate: 'North' },
    { section: 'A', row: '4', seat: '8', gate: 'North' },
    { section: 'A', row: '5', seat: '1', gate: 'North' },
    { section: 'Box', row: null, seat: '2', gate: null },
    { section: 'Floor', row: null, seat: null, gate: null },
    { section: 'Floor', row: null, seat: null, gate: null },
  ],
}
const render = (template: string, given: MailParamsInput = params) =>
  renderMail({
    template,
    locale: 'en',
    params: MailParams.parse(given),
    web: 'https://fullhouse.example',
    token: 'to/ken',
  })

describe('every mail', () => {
  it.each(Object.keys(templates))('%s is complete in both layouts, and says every one of its facts', (template) => {
    const mail = render(template)
    const both = [layOutText(mail), layOutHtml(mail)]
    for (const text of [mail.subject, ...both]) expect(text).not.toMatch(/undefined|\{\{|\}\}|\[object/)
    expect(mail.subject.length).toBeGreaterThan(3)
    expect(mail.body.length).toBeGreaterThan(0)
    expect(mail.facts).toHaveLength(
      (templates[template as keyof typeof templates] as { facts?: string[] }).facts?.length ?? 0,
    )
    expect(mail.facts.every((fact) => fact.label !== '' && fact.value !== '')).toBe(true)
    for (const line of [mail.heading, ...mail.body, ...mail.small]) expect(both[0]).toContain(line)
  })

  it('has its words and no words are left over', () => {
    expect(Object.keys(en.mails).toSorted()).toEqual(Object.keys(templates).toSorted())
  })
})

it('writes sums, dates in the event’s zone, and places as people read them', () => {
  const text = layOutText(render('tickets_sold'))
  expect(text).toMatch(/You are paid SEK\s1,122 then, or on Mon,? 16 March 2026(,| at) 23:30 at the latest\./)
  expect(text).toMatch(/When: Fri,? 13 March 2026(,| at) 20:00/)
  expect(text).toContain(
    'Places: Section A, row 4, seats 7, 8; Section A, row 5, seat 1; Section Box, seat 2; 2 × Floor, standing',
  )
})

it('leaves out lines it knows nothing of', () => {
  const { royalty: _, ...money } = params.money ?? {}
  expect(layOutText(render('tickets_sold', { ...params, money }))).not.toContain('organizer')
})

it('chooses the words by what let the money go', () => {
  const bodies = ['scan', 'buyer', 'timer'].map((context) => render('money_released', { ...params, context }).body[0])
  expect(bodies).toEqual([
    expect.stringContaining('let in at the gate'),
    expect.stringContaining('buyer says'),
    expect.stringContaining('event is over'),
  ])
})

describe('what is offered, bought and sold', () => {
  const said = (template: string, context: string) => {
    const mail = render(template, { ...params, context })
    const text = layOutText(mail)
    expect(text).not.toMatch(/undefined|\{\{|\[object/)
    return { ...mail, text }
  }

  it.each(['listing_created', 'purchase_receipt', 'tickets_sold'])(
    '%s says in three different ways how the ticket comes, and each what happens to the money',
    (template) => {
      const bodies = ['reissued', 'as_is', 'transfer'].map((context) => said(template, context).body.join(' '))
      expect(new Set(bodies).size).toBe(3)
      for (const body of bodies) expect(body).toMatch(/money (is held|stays held|longer|until)|hold the money/)
    },
  )

  it('tells a buyer until when the money is held and that a file’s seller may have kept a copy', () => {
    const { body, button } = said('purchase_receipt', 'as_is')
    expect(body[1]).toMatch(/until Mon,? 16 March 2026(,| at) 23:30/)
    expect(body[1]).toContain('copy the seller may have kept')
    expect(button?.url).toBe('https://fullhouse.example/tickets')
  })

  it('tells a seller where, to whom and by when to send, and a buyer the same', () => {
    for (const template of ['tickets_sold', 'purchase_receipt']) {
      const { text, button } = said(template, 'transfer')
      expect(text).toContain('in Ticketmaster')
      expect(text).toContain('Ida Holm, ida@example.com')
      expect(text).toMatch(/by Thu,? 12 March 2026(,| at) 20:00/)
      expect(button?.url).toBe('https://fullhouse.example/transactions/t1')
    }
  })
})

it('escapes what people typed and expands nothing in it', () => {
  const event = `<img src=x onerror="alert('1')"> & {{paid}} $t(frame.footer)`
  const mail = render('purchase_receipt', { ...params, words: { ...params.words, event } })
  const html = layOutHtml(mail)
  expect(html).not.toContain('<img')
  expect(html).toContain('&lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt; &amp; {{paid}} $t(frame.footer)')
  expect(mail.subject).toBe(`Your tickets for ${event} are ready`)
})

it('puts tokens and ids into links as they must be, under the web app’s address only', () => {
  expect(render('verify_address').button?.url).toBe('https://fullhouse.example/verify?token=to%2Fken')
  expect(render('tickets_sold').button?.url).toBe('https://fullhouse.example/transactions/t1')
  expect(render('event_approved').button?.url).toBe('https://fullhouse.example/events/e1')
})

it('refuses a mail nobody has written', () => {
  expect(() => render('constructor')).toThrow('no mail is called constructor')
})
