/** Text that is HTML already; everything else is escaped on its way in. */
export class Html {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** A template whose values are escaped unless they are Html. (Not named html: the formatter would add blanks.) */
export function markup(strings: TemplateStringsArray, ...values: (string | Html)[]): Html {
  const escaped = values.map((value) =>
    value instanceof Html ? value.text : value.replaceAll(/[&<>"']/g, (character) => entities[character] as string),
  )
  return new Html(String.raw({ raw: strings }, ...escaped))
}

export function joined<T>(items: readonly T[], render: (item: T) => Html): Html {
  return new Html(items.map((item) => render(item).text).join(''))
}
