import { drawBarcode, printBarcode } from './barcode.ts'
import { layouts } from './layouts/index.ts'
import type { LayoutName } from './layouts/index.ts'
import type { Layout } from './layouts/layout.ts'
import type { PrintedTicket } from './printed-ticket.ts'
import { finish, openDocument, sheetOn } from './sheet.ts'

const all: readonly Layout[] = [...layouts.seen, ...layouts.heldOut]

/** Prints the order as that issuer would: one ticket a page, except where the issuer puts several on one. */
export async function printTicketPdf(tickets: PrintedTicket[], layout: LayoutName = 'theatre'): Promise<Buffer> {
  const { paper, perPage, vectorCodes, draw } = all.find(({ name }) => name === layout)!
  const doc = openDocument(tickets[0]?.event ?? 'Ticket', paper)
  for (const [at, ticket] of tickets.entries()) {
    if (at % perPage === 0) doc.addPage()
    const code = {
      png: await printBarcode(ticket.payload, ticket.symbology),
      svg: vectorCodes ? drawBarcode(ticket.payload, ticket.symbology) : null,
    }
    doc.save().translate(0, ((at % perPage) * paper[1]) / perPage)
    draw(sheetOn(doc, code), ticket)
    doc.restore()
  }
  return finish(doc)
}
