/**
 * A page cursor: the sort keys of the last row, opaque to clients. Two parts at least, the last one unique,
 * so that rows with equal times are neither skipped nor repeated.
 */
export function encodeCursor(keys: readonly (string | number)[]): string {
  return btoa(encodeURIComponent(JSON.stringify(keys)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
}

/** Undoes `encodeCursor`; `undefined` when the text is not a cursor with `length` keys. */
export function decodeCursor(cursor: string, length: number): (string | number)[] | undefined {
  try {
    const keys: unknown = JSON.parse(decodeURIComponent(atob(cursor.replaceAll('-', '+').replaceAll('_', '/'))))
    if (!Array.isArray(keys) || keys.length !== length) return undefined
    return keys.every((key) => typeof key === 'string' || typeof key === 'number') ? keys : undefined
  } catch {
    return undefined
  }
}
