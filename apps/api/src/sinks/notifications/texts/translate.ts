import i18next from 'i18next'
import { z } from 'zod'
import { en } from './en.ts'

const translations = i18next.createInstance()
await translations.init({
  lng: 'en',
  fallbackLng: 'en',
  resources: { en: { translation: en } },
  // The layouts escape every string once, for HTML only. A value is somebody's text: nothing in it is expanded.
  interpolation: { escapeValue: false, skipOnVariables: true },
})

type Values = Record<string, string | undefined>

/** Words of one language. A key without text is empty; `lines` is for lists of paragraphs. */
export function translator(locale: string) {
  const t = translations.getFixedT(locale)
  const known = (key: string, values: Values) => translations.exists(key, { lng: locale, ...values })
  return {
    text: (key: string, values: Values = {}): string => (known(key, values) ? t(key, { ...values }) : ''),
    lines: (key: string, values: Values = {}): string[] =>
      known(key, values) ? z.array(z.string()).parse(t(key, { ...values, returnObjects: true })) : [],
  }
}
export type Translator = ReturnType<typeof translator>
