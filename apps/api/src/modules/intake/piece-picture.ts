import { pageContext } from '#modules/tickets'
import type { Platform } from '#platform/part'
import { refuseUnless } from '#platform/problem'
import type { FileAnswer } from '@fullhouse/contracts/endpoint'
import { intakeProblems } from '@fullhouse/contracts/intake'
import { platformProblems } from '@fullhouse/contracts/problem'
import { ownRead } from './own.ts'

/** One ticket as it was read, for the seller who brings it. Once it is a ticket, its page is for its holder. */
export async function getPicture(
  { db, storage, cipher }: Pick<Platform, 'db' | 'storage' | 'cipher'>,
  sellerId: string,
  intakeId: string,
  pieceId: string,
): Promise<FileAnswer> {
  const piece = await ownRead(db)
    .selectFrom('intake.piece as p')
    .innerJoin('intake.intake as i', 'i.id', 'p.intake_id')
    .select(['p.picture_key', 'p.position', 'p.state'])
    .where('p.id', '=', pieceId)
    .where('i.id', '=', intakeId)
    .where('i.seller_id', '=', sellerId)
    .executeTakeFirst()
  refuseUnless(piece, platformProblems.not_found)
  refuseUnless(piece.picture_key !== null && piece.state !== 'made', intakeProblems.no_picture)
  const sealed = await storage.get(piece.picture_key)
  refuseUnless(sealed, intakeProblems.no_picture)
  const content = cipher.openBytes(sealed, pageContext)
  return { fileName: `ticket-${piece.position}.png`, mediaType: 'image/png', content }
}
