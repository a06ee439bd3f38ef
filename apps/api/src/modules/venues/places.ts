import { sql } from 'kysely'
import type { Db } from '#platform/db'

export type Place = { city: string } | { latitude: number; longitude: number; radiusKm: number }

/** More venues than this in one place are not looked at; in a circle the nearest ones are. */
const most = 2000
const earthKm = 6371
const kmPerDegree = 111.2

/** Ids of the shown venues in a city (however it is written), or within a circle, nearest first. */
export async function venuesIn(db: Db, place: Place): Promise<string[]> {
  const { rows } =
    'city' in place
      ? await sql<{ id: string }>`select id from venues.venue
          where folded_city = venues.fold(${place.city}) and shown_at is not null limit ${most}`.execute(db)
      : await sql<{ id: string }>`select id from (${inBox(place)}) boxed
          where km <= ${place.radiusKm} order by km, id limit ${most}`.execute(db)
  return rows.map((row) => row.id)
}

/** The box answers from an index, the great circle (haversine) only judges what is inside it. */
function inBox({ latitude, longitude, radiusKm }: { latitude: number; longitude: number; radiusKm: number }) {
  const high = radiusKm / kmPerDegree
  // Meridians meet at the poles: there a circle reaches around the world.
  const narrowest = Math.cos((Math.min(90, Math.abs(latitude) + high) * Math.PI) / 180)
  const wide = narrowest < 0.01 ? 180 : Math.min(180, high / narrowest)
  const [west, east] = [longitude - wide, longitude + wide]
  return sql`select id, ${earthKm * 2} * asin(least(1, sqrt(
      sin(radians(latitude - ${latitude}) / 2) ^ 2
      + cos(radians(latitude)) * cos(radians(${latitude})) * sin(radians(longitude - ${longitude}) / 2) ^ 2))) as km
    from venues.venue
    where shown_at is not null and latitude between ${latitude - high} and ${latitude + high}
      and (longitude between ${west} and ${east} or longitude >= ${west + 360} or longitude <= ${east - 360})`
}
