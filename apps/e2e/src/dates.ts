/** The day that many days from now, as a form wants it: "2027-03-13". */
export const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
