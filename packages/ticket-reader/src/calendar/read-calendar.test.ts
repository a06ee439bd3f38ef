import { readFileSync } from 'node:fs'
import { noSampleData, sampleData } from '@fullhouse/testkit/sample-data'
import { describe, expect, it } from 'vitest'
import { readCalendar } from './read-calendar.ts'

const entry = (...lines: string[]) =>
  Buffer.from(['BEGIN:VCALENDAR', 'VERSION:2.0', 'BEGIN:VEVENT', ...lines, 'END:VEVENT', 'END:VCALENDAR'].join('\r\n'))

async function fieldsOf(bytes: Buffer) {
  const { report } = await readCalendar(bytes)
  expect(report).toMatchObject({ ok: false, reason: 'calendar_entry', kind: 'other', format: 'calendar', tickets: [] })
  return Object.fromEntries(Object.entries(report.fields).map(([name, field]) => [name, field?.value]))
}

describe('a calendar entry tells about an event and is no ticket', () => {
  it('event, venue, and the time on the clock of its zone', async () => {
    const fields = await fieldsOf(
      entry(
        'SUMMARY:The Lighthouse\\, Keepers',
        'LOCATION;LANGUAGE=en:Marlowe Street',
        '  Theatre',
        'DTSTART;TZID="Europe/London":20270313T193000',
      ),
    )
    expect(fields).toEqual({
      event: 'The Lighthouse, Keepers',
      venue: 'Marlowe Street Theatre',
      startsAt: '2027-03-13T19:30',
    })
  })

  it('a time in UTC keeps saying so; a whole day has none', async () => {
    expect(await fieldsOf(entry('DTSTART:20270313T193000Z'))).toEqual({ startsAt: '2027-03-13T19:30Z' })
    expect(await fieldsOf(entry('DTSTART;VALUE=DATE:20270313'))).toEqual({})
  })

  it('what its description labels, not that of its alarm', async () => {
    const alarm = ['BEGIN:VALARM', 'DESCRIPTION:Order number: 1111111', 'END:VALARM']
    expect(await fieldsOf(entry(...alarm, 'DESCRIPTION:Hello\\nOrder number: 4471902\\nRow: F'))).toMatchObject({
      orderNumber: '4471902',
      row: 'F',
    })
  })

  it('without an event it is damaged', async () => {
    await expect(readCalendar(Buffer.from('BEGIN:VCALENDAR\r\nEND:VCALENDAR'))).rejects.toThrow('damaged')
  })

  it('one others made', async (context) => {
    const path = sampleData('tickets', 'ics', 'eventreservation.ics')
    if (!path) return context.skip(noSampleData)
    expect(await fieldsOf(readFileSync(path))).toMatchObject({
      event: 'Akademy 2019',
      venue: 'University of Milano-Bicocca',
      startsAt: '2019-09-07T09:30',
    })
  })
})
