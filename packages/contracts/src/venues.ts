import { z } from 'zod'
import { endpoints } from './endpoint.ts'
import { Country, Id, IdParams, page, PageQuery, text, TimeZone } from './shapes.ts'

export const Venue = z.object({
  id: Id,
  name: z.string(),
  address: z.string(),
  city: z.string(),
  country: z.string(),
  timeZone: z.string(),
  latitude: z.number().nullable(),
  longitude: z.number().nullable(),
})
export type Venue = z.infer<typeof Venue>

export const ProposeVenue = z.strictObject({
  name: text(2, 120),
  address: text(0, 200).default(''),
  city: text(1, 100),
  country: Country,
  timeZone: TimeZone,
  latitude: z.number().min(-90).max(90).optional(),
  longitude: z.number().min(-180).max(180).optional(),
})

export const venues = endpoints('venues', {
  search: {
    method: 'GET',
    path: '/v1/venues',
    access: 'optional',
    summary: 'Finds venues by name or city, tolerant of typing errors.',
    query: z.strictObject({ q: z.string().trim().max(120).default(''), ...PageQuery }),
    response: page(Venue),
  },
  get: {
    method: 'GET',
    path: '/v1/venues/:id',
    access: 'optional',
    summary: 'One venue.',
    params: IdParams,
    response: Venue,
  },
  propose: {
    method: 'POST',
    path: '/v1/venues',
    access: 'user',
    status: 201,
    summary: 'Adds a venue; it is shown to others once an event there is approved.',
    body: ProposeVenue,
    response: Venue,
    limit: { points: 30, seconds: 3600 },
  },
})
