/** An account from the first form to suspension; `verify` is the link from the mail. */
export const accountStates = {
  pending: ['active'],
  active: ['suspended'],
  suspended: ['active'],
} as const satisfies Record<string, readonly string[]>

export type AccountState = keyof typeof accountStates
