import { createInstance, type i18n } from 'i18next'
import { initReactI18next } from 'react-i18next'
import { domainTexts } from './en.ts'

/** An i18next with the English domain texts, for tests and the gallery. */
export async function showEnglish(): Promise<i18n> {
  const instance = createInstance({
    lng: 'en',
    resources: { en: { domain: domainTexts } },
    interpolation: { escapeValue: false },
  })
  await instance.use(initReactI18next).init()
  return instance
}
