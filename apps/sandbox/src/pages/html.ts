/** Text that is markup already. Everything else put into a template is escaped. */
export class Html {
  readonly markup: string

  constructor(markup: string) {
    this.markup = markup
  }

  toString(): string {
    return this.markup
  }
}

const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

const escapeHtml = (text: string): string => text.replaceAll(/[&<>"']/g, (sign) => signs[sign] ?? sign)

export type Fragment = Html | string | number | null | undefined | false | readonly Fragment[]

function markupOf(part: Fragment): string {
  if (part === null || part === undefined || part === false) return ''
  if (part instanceof Html) return part.markup
  if (typeof part === 'string' || typeof part === 'number') return escapeHtml(String(part))
  return part.map(markupOf).join('')
}

/** Markup with every value escaped. Attributes must be quoted in the template. */
export function html(strings: TemplateStringsArray, ...parts: Fragment[]): Html {
  const markup = strings.reduce(
    (text, string, index) => text + string + (index < parts.length ? markupOf(parts[index]) : ''),
    '',
  )
  return new Html(markup)
}

/** A value as the contents of a script element: JSON that cannot end the element. */
export const json = (value: unknown): Html => new Html(JSON.stringify(value).replaceAll('<', String.raw`\u003c`))
