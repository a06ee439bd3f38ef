import type { ProposeVenue, Venue } from '@fullhouse/contracts/venues'
import type { z } from 'zod'
import type { Tx } from '#platform/db'
import { presentVenue, venueColumns } from './present.ts'
import { refuseUnless } from '#platform/problem'
import { platformProblems } from '@fullhouse/contracts/problem'
import type { VenuesTables } from './tables.ts'

/** Adds a venue that only its proposer sees until an event there is approved. */
export async function proposeVenue(tx: Tx, createdBy: string, given: z.output<typeof ProposeVenue>): Promise<Venue> {
  const { timeZone, latitude = null, longitude = null, ...rest } = given
  refuseUnless((latitude === null) === (longitude === null), platformProblems.invalid_input, {
    fields: [
      {
        path: latitude === null ? 'body.latitude' : 'body.longitude',
        message: 'A place needs both latitude and longitude',
      },
    ],
  })
  const row = await tx
    .$extendTables<VenuesTables>()
    .insertInto('venues.venue')
    .values({ ...rest, latitude, longitude, time_zone: timeZone, created_by: createdBy })
    .returning(venueColumns)
    .executeTakeFirstOrThrow()
  return presentVenue(row)
}
