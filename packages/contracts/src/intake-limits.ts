/** Kept here so that forms and the API share the limits. */
export const intakeLimits = {
  maxFiles: 10,
  maxTickets: 60,
  /** Open intakes of one seller, and what their files together may weigh. */
  maxOpen: 20,
  maxStoredBytes: 200 * 1024 * 1024,
  /** Live tickets one account brought itself, of dates not over. */
  maxHeld: 100,
} as const
