import { type Request, type Response, Router } from 'express'
import { z } from 'zod'
import { heading } from '../control/page-parts.ts'
import { html } from '../pages/html.ts'
import { sendPage } from '../pages/page.ts'
import type { World } from '../world.ts'
import { printOrder } from './print-order.ts'

const word = z.string().trim().min(1).max(120)
const Order = z.object({
  event: word,
  venue: word,
  startsAt: z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/),
  section: word.default('Parterre'),
  row: z.string().trim().min(1).max(20).default('7'),
  seat: z.coerce.number().int().min(1).max(9000).default(21),
  count: z.coerce.number().int().min(1).max(20).default(2),
  price: z.string().trim().min(1).max(30).default('SEK 520.00'),
})

/** A ticket office that is not ours: prints tickets to sell on with us as a seller's own file. */
export function issuerRoutes(world: World): Router {
  const router = Router()
  router.get('/issuer', (_request, response) => issuerPage(world, response))
  router.get('/issuer/order.pdf', sendOrder)
  return router
}

async function sendOrder(request: Request, response: Response): Promise<void> {
  const order = Order.safeParse(request.query)
  if (!order.success) {
    const wrong = order.error.issues.map((issue) => issue.path.join('.')).join(', ')
    response.status(400).json({ error: `The order cannot be printed; look at: ${wrong}.` })
    return
  }
  response.set({ 'content-type': 'application/pdf', 'cache-control': 'no-store' })
  response.attachment('marquee-tickets.pdf').send(await printOrder(order.data))
}

function issuerPage(world: World, response: Response): void {
  const inAMonth = new Date((world.clock.now() + 30 * 86_400) * 1000).toISOString().slice(0, 10)
  const field = (name: string, label: string, value: string, type = 'text') =>
    html`<label>${label} <input name="${name}" type="${type}" value="${value}" required maxlength="120" /></label>`
  sendPage(response, {
    title: 'Another ticket office',
    here: '/issuer',
    body: html`<main class="narrow">
      ${heading('Another ticket office', 'Prints tickets that are not ours, to be sold with us as a seller’s own file. Name an event of the house and its date.')}
      <form class="card" action="/issuer/order.pdf">
        ${field('event', 'Event', 'The Cherry Orchard')} ${field('venue', 'Venue', 'Kungsgatan Theatre, Stockholm')}
        ${field('startsAt', 'Starts', `${inAMonth}T19:00`, 'datetime-local')} ${field('section', 'Section', 'Parterre')}
        ${field('row', 'Row', '7')} ${field('seat', 'First seat', '21', 'number')}
        ${field('count', 'How many', '3', 'number')} ${field('price', 'Price', 'SEK 520.00')}
        <button>Print the tickets</button>
      </form>
    </main>`,
  })
}
