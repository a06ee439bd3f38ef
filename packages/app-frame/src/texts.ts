import { domainTexts } from '@fullhouse/domain-ui'
import i18next, { type ResourceLanguage } from 'i18next'
import { initReactI18next } from 'react-i18next'

const folderOf = (path: string) => path.split('/').at(-2) ?? path

/**
 * Every English text of an app, from its `texts.ts` files by path: a feature's folder name is the first part of
 * its keys; the words in `components` stand beside them.
 */
export function gatherTexts(files: Record<string, { texts: ResourceLanguage }>): ResourceLanguage {
  return Object.fromEntries(
    Object.entries(files).flatMap(([path, { texts }]) =>
      folderOf(path) === 'components' ? Object.entries(texts) : [[folderOf(path), texts]],
    ),
  )
}

/** Call once before anything is drawn. */
export async function startTexts(texts: ResourceLanguage): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: 'en',
    fallbackLng: 'en',
    resources: { en: { translation: texts, domain: domainTexts } },
    interpolation: { escapeValue: false },
    returnNull: false,
  })
}
