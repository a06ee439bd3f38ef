export const languages = ['en', 'sv', 'de', 'nl', 'fr', 'es', 'it', 'pt', 'da', 'nb', 'fi', 'pl', 'cs'] as const
export type Language = (typeof languages)[number]

/** Phrases by language, `|` between them. */
export type Words = Readonly<Partial<Record<Language, string>>>

export const phrases = (words: Words): { language: Language; phrase: string }[] =>
  languages.flatMap((language) =>
    (words[language] ?? '')
      .split('|')
      .filter(Boolean)
      .map((phrase) => ({ language, phrase })),
  )
