export interface Property {
  name: string
  value: string
}

/** More than any entry says; what follows is not read. */
const mostBytes = 1024 * 1024
const line = /^([A-Z][A-Z\d-]{0,60})((?:;[^:"\n]{0,200}(?:"[^"\n]{0,200}")?){0,10}):(.*)$/i

const unescape = (value: string): string =>
  value.replaceAll(/\\([nN,;\\])/g, (_, sign: string) => (sign === 'n' || sign === 'N' ? '\n' : sign))

/** The properties of a calendar's first event, its folded lines joined; null when it holds none. */
export function readProperties(bytes: Uint8Array): Property[] | null {
  const text = new TextDecoder().decode(bytes.subarray(0, mostBytes))
  const lines = text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/\n[ \t]/g, '')
    .split('\n')
  const from = lines.findIndex((one) => /^BEGIN:VEVENT\s*$/i.test(one))
  if (from === -1) return null
  const to = lines.findIndex((one, index) => index > from && /^END:VEVENT\s*$/i.test(one))
  return outermost(lines.slice(from + 1, to === -1 ? undefined : to)).flatMap((one) => {
    const [, name, , value] = line.exec(one) ?? []
    return name === undefined || value === undefined ? [] : [{ name: name.toUpperCase(), value: unescape(value) }]
  })
}

/** Without the alarms inside, which have descriptions of their own. */
function outermost(lines: readonly string[]): string[] {
  let depth = 0
  return lines.filter((one) => {
    if (/^BEGIN:/i.test(one)) depth += 1
    const outside = depth === 0
    if (/^END:/i.test(one)) depth = Math.max(0, depth - 1)
    return outside
  })
}
