export { getVenues } from './get-venues.ts'
