import { readFile, stat } from 'node:fs/promises'
import { limits } from '../limits.ts'
import { refused, type FileReport, type ReadTicket } from '../report.ts'
import type { Reader } from '../sealed/open-reader.ts'
import { inWords, type PlaceReason } from './reason-sentences.ts'

/** One line of the operator's answer; the keys are promised to scripts. */
export interface Line {
  file: string
  ok: boolean
  reason: string | null
  kind: FileReport['kind']
  tickets: LineTicket[]
}

type LineTicket = Pick<ReadTicket, 'page' | 'symbology' | 'payload'> &
  Record<'event' | 'startsAt' | 'section' | 'row' | 'seat' | 'gate', string | null>

function lineTicket({ page, symbology, payload, fields }: ReadTicket): LineTicket {
  const said = (name: 'event' | 'startsAt' | 'section' | 'row' | 'seat' | 'gate') => fields[name]?.value ?? null
  return {
    page,
    symbology,
    payload,
    event: said('event'),
    startsAt: said('startsAt'),
    section: said('section'),
    row: said('row'),
    seat: said('seat'),
    gate: said('gate'),
  }
}

const unread = (file: string, reason: PlaceReason): Line => ({
  file,
  ok: false,
  reason: inWords(reason),
  kind: 'other',
  tickets: [],
})

const codeOf = (error: unknown) => (error instanceof Error && 'code' in error ? error.code : undefined)

async function readReport(file: string, size: number, reader: Reader): Promise<FileReport> {
  if (size > limits.bytes) return refused('too_large')
  return (await reader.read(await readFile(file), { pictures: false })).report
}

/** What a file holds, or why it holds nothing, in one line. Never rejects over a file. */
export async function describeFile(file: string, reader: Reader): Promise<Line> {
  try {
    const found = await stat(file)
    if (!found.isFile()) return unread(file, 'not_a_file')
    const { ok, reason, kind, tickets } = await readReport(file, found.size, reader)
    return { file, ok, reason: reason && inWords(reason), kind, tickets: tickets.map(lineTicket) }
  } catch (error) {
    return unread(file, codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR' ? 'not_found' : 'unreadable')
  }
}
