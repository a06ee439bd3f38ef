/** Stripe's references are an id, or the object itself once expanded; the stored form is always the id. */
export const referenceId = (reference: string | { id: string } | null | undefined): string | null =>
  typeof reference === 'string' ? reference : (reference?.id ?? null)
