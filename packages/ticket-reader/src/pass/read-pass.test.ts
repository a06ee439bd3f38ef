import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { passJson, printPass, theatreOrder } from '@fullhouse/testkit/ticket-files/index'
import { zip } from '@fullhouse/testkit/ticket-files/zip'
import { noSampleData, sampleData } from '@fullhouse/testkit/sample-data'
import { describe, expect, it } from 'vitest'
import { Refusal } from '../refusal.ts'
import type { FileReport } from '../report.ts'
import { FileReport as Schema } from '../report.ts'
import { readPass, readPassJson } from './read-pass.ts'

const [ticket] = theatreOrder(1, { symbology: 'pdf417', gate: 'West' })
const valuesOf = (fields: FileReport['fields'] | undefined) =>
  Object.fromEntries(Object.entries(fields ?? {}).map(([name, field]) => [name, field?.value]))
const fileOf = (pass: unknown, more: Record<string, string | Buffer> = {}) =>
  zip(
    Object.entries({ 'pass.json': JSON.stringify(pass), ...more }).map(([name, content]) => ({
      name,
      bytes: Buffer.from(content),
    })),
  )
const reportOf = async (pass: unknown, more: Record<string, string | Buffer> = {}) =>
  Schema.parse((await readPass(fileOf(pass, more))).report)
const reasonOf = (bytes: Uint8Array) =>
  readPass(bytes).then(
    ({ report }) => report.reason,
    (error: unknown) => (error instanceof Refusal ? error.reason : error),
  )
const manifestOf = (files: Record<string, string>) =>
  JSON.stringify(
    Object.fromEntries(
      Object.entries(files).map(([name, content]) => [name, createHash('sha1').update(content).digest('hex')]),
    ),
  )

describe('what a pass says of its ticket', () => {
  it.each([true, false])('is read from tags for machines or from its fields (tags: %s)', async (semantics) => {
    const { report, pictures } = await readPass(await printPass(ticket!, { semantics }))
    expect(pictures).toEqual([])
    expect(report).toMatchObject({ ok: true, reason: null, kind: 'event-ticket', format: 'pkpass', pages: 1 })
    const [read] = report.tickets
    expect(read).toMatchObject({ page: 1, symbology: 'pdf417', payload: ticket!.payload, picture: null })
    expect(valuesOf(read?.fields)).toMatchObject({
      event: 'The Lighthouse Keepers',
      venue: 'Marlowe Street Theatre, Bristol',
      startsAt: '2027-03-13T19:30+00:00',
      section: 'Stalls',
      row: 'F',
      seat: ticket!.seat,
      gate: 'West',
      orderNumber: ticket!.orderNumber,
    })
  })

  it('is the same in a bare pass.json, which nobody vouches for', async () => {
    const { report } = await readPassJson(Buffer.from(JSON.stringify(passJson(ticket!))))
    expect(report).toMatchObject({ ok: true, format: 'pass-json', pass: null })
    expect(report.tickets[0]?.payload).toBe(ticket!.payload)
  })

  it('is said in English where the pass speaks several languages', async () => {
    const pass = {
      eventTicket: { primaryFields: [{ key: 'e', label: 'event_label', value: 'event_value' }] },
      barcode: { format: 'PKBarcodeFormatQR', message: 'A1' },
    }
    const report = await reportOf(pass, {
      'de.lproj/pass.strings': '"event_value" = "Der Kirschgarten";',
      'en.lproj/pass.strings': Buffer.from(
        '\uFEFF/* names */ "event_value" = "The \\"Cherry\\" Orchard";\n',
        'utf16le',
      ),
    })
    expect(valuesOf(report.tickets[0]?.fields).event).toBe('The "Cherry" Orchard')
  })

  it('keeps a time local when no offset is stated, and takes the offset of the date the pass is shown at', async () => {
    const pass = (relevantDate?: string) => ({
      eventTicket: { headerFields: [{ key: 'when', label: '13.03.2027', value: '19:30' }] },
      barcode: { format: 'PKBarcodeFormatQR', message: 'A1' },
      relevantDate,
    })
    const startOf = async (relevant?: string) => valuesOf((await reportOf(pass(relevant))).tickets[0]?.fields).startsAt
    expect(await startOf()).toBe('2027-03-13T19:30')
    expect(await startOf('2027-03-13T19:30:00+01:00')).toBe('2027-03-13T19:30+01:00')
    // Shown from an hour before: what is written counts.
    expect(await startOf('2027-03-13T18:30:00+01:00')).toBe('2027-03-13T19:30')
  })

  it('joins a date and a time of their own', async () => {
    const headerFields = [
      { key: 'date', label: 'DATE', value: '13 March 2027' },
      { key: 'doors', label: 'DOORS', value: '18:45' },
      { key: 'time', label: 'TIME', value: '7:30 PM' },
    ]
    const report = await reportOf({
      eventTicket: { headerFields },
      barcode: { format: 'PKBarcodeFormatQR', message: 'A1' },
    })
    expect(valuesOf(report.tickets[0]?.fields).startsAt).toBe('2027-03-13T19:30')
  })

  it('is for one seat; a pass for several says so', async () => {
    const seats = [
      { seatRow: 'A', seatNumber: 1 },
      { seatRow: 'A', seatNumber: 2 },
    ]
    const report = await reportOf({ ...passJson(ticket!), semantics: { seats } })
    expect(report.warnings).toEqual(['several_seats'])
    expect(valuesOf(report.tickets[0]?.fields)).toMatchObject({ row: 'A', seat: '1' })
    expect((await reportOf(passJson(ticket!))).warnings).toEqual([])
  })

  it('has the first code a scanner knows, or the one of older passes', async () => {
    const codes = [
      { format: 'PKBarcodeFormatMaxi', message: 'other' },
      { format: 'PKBarcodeFormatAztec', message: 'first' },
      { format: 'PKBarcodeFormatQR', message: 'second' },
    ]
    const listed = await reportOf({ eventTicket: {}, barcodes: codes })
    expect(listed.tickets).toMatchObject([{ symbology: 'aztec', payload: 'first' }])
    const old = await reportOf({ eventTicket: {}, barcode: { format: 'PKBarcodeFormatCode128', message: 'old' } })
    expect(old.tickets).toMatchObject([{ symbology: 'code128', payload: 'old' }])
    const none = await reportOf({ eventTicket: {}, semantics: { eventName: 'Recital' } })
    expect(none).toMatchObject({ ok: false, reason: 'no_barcode', tickets: [] })
    expect(none.fields.event?.value).toBe('Recital')
  })
})

describe('a pass that is no event ticket', () => {
  const barcode = { format: 'PKBarcodeFormatAztec', message: 'anything' }

  it.each([
    ['its style', { boardingPass: { transitType: 'PKTransitTypeAir' }, barcode }],
    ['its tags', { generic: {}, semantics: { airlineCode: 'ZZ', flightNumber: 814 }, barcode }],
    [
      'its code',
      {
        eventTicket: {},
        barcode: { ...barcode, message: 'M1HOLM/ASTRID MS      EXK7Q2P ARNLHRZZ 0814 072Y014C0031 100' },
      },
    ],
  ])('is a travel document by %s, its code listed', async (_, pass) => {
    const report = await reportOf(pass)
    expect(report).toMatchObject({ ok: false, reason: 'boarding_pass', kind: 'other' })
    expect(report.tickets).toHaveLength(1)
  })

  it('is one in another style only when its fields speak of an event', async () => {
    const generic = (label: string, value: string) => ({
      generic: { primaryFields: [{ key: 'k', label, value }] },
      barcode,
    })
    expect((await reportOf(generic('MEMBER', 'Joan Holm'))).reason).toBe('unsupported')
    expect((await reportOf(generic('SEAT', '14'))).ok).toBe(true)
  })

  it('cannot be read when its pass.json is not strict JSON', async () => {
    for (const json of ['{"eventTicket": {},}', '[]', 'null', '"pass"', '{"a":']) {
      expect([json, await reasonOf(zip([{ name: 'pass.json', bytes: Buffer.from(json) }]))]).toEqual([
        json,
        'pass_unreadable',
      ])
    }
  })

  it('is unsupported as an archive without pass.json', async () => {
    expect(await reasonOf(zip([{ name: 'a.txt', bytes: Buffer.from('a') }]))).toBe('unsupported')
  })
})

describe('whether a pass is as its issuer made it', () => {
  it('signed: the verdict names the signer, whom Apple does not vouch for', async () => {
    const { report } = await readPass(await printPass(ticket!))
    expect(report.pass).toEqual({
      organization: 'Invented Box Office',
      passType: 'pass.invented.boxoffice',
      serialNumber: expect.any(String) as string,
      manifest: 'matches',
      signature: 'valid',
      issuer: 'unknown',
      signedBy: 'Pass Type ID: pass.invented.boxoffice',
    })
  })

  it('unsigned or without a manifest: read, and the verdict says what is missing', async () => {
    const unsigned = (await readPass(await printPass(ticket!, { signed: false }))).report
    expect(unsigned).toMatchObject({ ok: true, pass: { manifest: 'matches', signature: 'missing', issuer: null } })
    expect(await reportOf(passJson(ticket!))).toMatchObject({
      ok: true,
      pass: { manifest: 'missing', signature: 'missing' },
    })
  })

  it('altered: refused, the code still listed', async () => {
    const { report } = await readPass(await printPass(ticket!, { altered: true }))
    expect(report).toMatchObject({ ok: false, reason: 'pass_altered', kind: 'other', pass: null })
    expect(report.tickets).toHaveLength(1)
  })

  it('a file added, missing or changed after the manifest was written', async () => {
    const pass = JSON.stringify(passJson(ticket!))
    const manifest = manifestOf({ 'pass.json': pass, 'icon.png': 'icon' })
    const reason = async (files: Record<string, string>) =>
      (await readPass(zip(Object.entries(files).map(([name, text]) => ({ name, bytes: Buffer.from(text) }))))).report
        .reason
    const whole = { 'pass.json': pass, 'icon.png': 'icon', 'manifest.json': manifest }
    expect(await reason(whole)).toBeNull()
    expect(await reason({ ...whole, 'logo.png': 'logo' })).toBe('pass_altered')
    expect(await reason({ ...whole, 'icon.png': 'other' })).toBe('pass_altered')
    expect(await reason({ 'pass.json': pass, 'manifest.json': manifest })).toBe('pass_altered')
    expect(await reason({ ...whole, 'manifest.json': '[]' })).toBe('pass_altered')
  })

  it('a signature of other files, or none at all: refused with the verdict', async () => {
    const other = await readPass(await printPass(theatreOrder(2)[1]!))
    expect(other.report.ok).toBe(true)
    const pass = JSON.stringify(passJson(ticket!))
    const files = { 'manifest.json': manifestOf({ 'pass.json': pass }), signature: 'not a signature' }
    const report = await reportOf(passJson(ticket!), files)
    expect(report).toMatchObject({
      ok: false,
      reason: 'pass_altered',
      pass: { manifest: 'matches', signature: 'invalid' },
    })
  })
})

describe('passes others made', () => {
  const outcomes: Record<string, unknown[]> = {
    'event.pkpass': [null, '123456789', 'valid', 'apple'],
    'cinema.pkpass': [null, '1772643037', 'valid', 'apple'],
    'apple-semantic-event-ticket-scrubbed.pkpass': [null, '3082665871', 'missing', null],
    'generic_with_invalid_checksum.pkpass': ['pass_altered', '123456789', undefined, undefined],
    'boardingpass_trailing_comma.pkpass': ['pass_unreadable'],
    'airbaltic.pkpass': ['boarding_pass', expect.stringMatching(/^M1KRAUSE/), 'missing', null],
    'lufthansa-with-timezone.pkpass': ['boarding_pass', expect.stringMatching(/^M1JOHN/), 'missing', null],
    'cleartrip.pkpass': ['boarding_pass', 'Not actually a IATA BCBP', 'missing', null],
    'swiss.pkpass': ['boarding_pass', expect.stringMatching(/^M1KRAUSE/), 'missing', null],
  }

  it.for(Object.entries(outcomes))('%s', async ([file, expected], context) => {
    const path = sampleData('tickets', 'pkpass', file)
    if (!path) return context.skip(noSampleData)
    const outcome = await readPass(readFileSync(path)).then(
      ({ report: { reason, tickets, pass } }) => [reason, tickets[0]?.payload, pass?.signature, pass?.issuer],
      (error: unknown) => [(error as Refusal).reason],
    )
    expect(outcome).toEqual(expected)
  })

  it('semantic tags, place and time', async (context) => {
    const path = sampleData('tickets', 'pkpass', 'apple-semantic-event-ticket-scrubbed.pkpass')
    if (!path) return context.skip(noSampleData)
    const { report } = await readPass(readFileSync(path))
    expect(valuesOf(report.tickets[0]?.fields)).toEqual({
      event: 'Event Name',
      venue: 'Event Location Name',
      startsAt: '2026-06-12T20:00+02:00',
      section: '1',
      row: '2',
      seat: '3',
    })
  })

  it('a German cinema ticket for two, free seating', async (context) => {
    const path = sampleData('tickets', 'pkpass', 'cinema.pkpass')
    if (!path) return context.skip(noSampleData)
    const { report } = await readPass(readFileSync(path))
    expect(report.warnings).toEqual(['several_seats'])
    expect(valuesOf(report.tickets[0]?.fields)).toMatchObject({
      event: 'Alles steht Kopf 2',
      startsAt: '2024-07-28T21:00+02:00',
    })
    expect(valuesOf(report.tickets[0]?.fields).seat).toBeUndefined()
  })

  it('no broken or hostile archive gets through', async (context) => {
    const folders = ['zip-malformed', 'zip-odd-but-valid', 'zip-slip'].map((name) => sampleData('bad-input', name))
    if (folders.some((folder) => !folder)) return context.skip(noSampleData)
    const files = folders.flatMap((folder) => readdirSync(folder!).map((name) => [name, join(folder!, name)] as const))
    const refusals = await Promise.all(
      files.map(async ([name, path]) => [name, await reasonOf(readFileSync(path))] as const),
    )
    const expected = (name: string) =>
      /encryption/.test(name)
        ? 'encrypted'
        : /slip|relative_path_xt|unicode/.test(name)
          ? 'unsafe_archive'
          : /big-compression/.test(name)
            ? 'unsupported'
            : 'damaged'
    expect(refusals).toEqual(files.map(([name]) => [name, expected(name)]))
  })
})
