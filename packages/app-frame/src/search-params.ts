/** Addresses stay plain (`?q=2026&quantity=2`): every value is text, the route's schema says what it means. */
export function parseSearch(search: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(search))
}

export function stringifySearch(search: Record<string, unknown>): string {
  const params = new URLSearchParams()
  for (const [key, value] of Object.entries(search)) {
    if (typeof value === 'number' || (typeof value === 'string' && value !== '')) params.set(key, String(value))
  }
  return params.size > 0 ? `?${params}` : ''
}

/** Where to go after signing in: a path of ours, never another site. */
export function safeNext(next: string | undefined): string {
  return next && /^\/(?![/\\])/.test(next) ? next : '/'
}
