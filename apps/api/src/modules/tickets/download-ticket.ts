import { getOccurrences } from '#modules/events'
import { getPeople } from '#modules/identity'
import { databaseNow, inTransaction } from '#platform/db'
import type { Platform } from '#platform/part'
import { refuseUnless } from '#platform/problem'
import type { FileAnswer } from '@fullhouse/contracts/endpoint'
import { platformProblems } from '@fullhouse/contracts/problem'
import { ticketProblems } from '@fullhouse/contracts/tickets'
import { codesOf } from './code-of.ts'
import { own } from './own.ts'
import { presentSeat } from './present.ts'
import { drawSheet } from './ticket-sheet.ts'

/** The context page pictures are sealed for; whoever stores one for a ticket seals it for this. */
export const pageContext = 'tickets.page'

/** A holder's own copy, marked with who took it and when. The download is on record before a byte leaves. */
export async function downloadTicket(platform: Platform, holderId: string, ticketId: string): Promise<FileAnswer> {
  const { row, code, occurrence, mark } = await inTransaction(platform.db, async (tx) => {
    const found = await own(tx)
      .selectFrom('tickets.ticket')
      .selectAll()
      .where('id', '=', ticketId)
      .where('holder_id', '=', holderId)
      .executeTakeFirst()
    refuseUnless(found, platformProblems.not_found)
    const shown = (await codesOf(tx, platform, [ticketId])).get(ticketId)
    refuseUnless(shown, ticketProblems.no_file)
    const { id } = await own(tx)
      .insertInto('tickets.download')
      .values({ ticket_id: found.id, version: found.version, account_id: holderId })
      .returning('id')
      .executeTakeFirstOrThrow()
    const person = (await getPeople(tx, [holderId])).get(holderId)
    const now = (await databaseNow(tx)).toISOString().slice(0, 16).replace('T', ' ')
    const date = (await getOccurrences(tx, [found.occurrence_id])).get(found.occurrence_id)
    refuseUnless(date, platformProblems.not_found)
    return {
      row: found,
      code: shown,
      occurrence: date,
      mark: `For ${person?.name ?? ''} only · copy ${id} · ${now} UTC`,
    }
  })
  const sealed = row.page_key === null ? null : await platform.storage.get(row.page_key)
  const page = sealed && platform.cipher.openBytes(sealed, pageContext)
  const content = await drawSheet({ occurrence, seat: presentSeat(row), page, code, mark })
  return { fileName: `${slug(occurrence.title)}-${ticketId.slice(-6)}.pdf`, mediaType: 'application/pdf', content }
}

const slug = (title: string) =>
  title
    .normalize('NFKD')
    .replaceAll(/[^A-Za-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, 60) || 'ticket'
