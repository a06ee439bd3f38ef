import { domainTexts } from '@fullhouse/domain-ui'
import i18next, { type ResourceLanguage } from 'i18next'
import { initReactI18next } from 'react-i18next'

type Texts = { texts: ResourceLanguage }

// One texts.ts per feature; the feature's folder name is the first part of its keys.
const files = import.meta.glob<Texts>(['../features/*/texts.ts', '../components/texts.ts'], { eager: true })

const featureOf = (path: string) => path.split('/').at(-2) ?? path

/** Every English text, by feature; the words of shared components stand beside them. */
export const english: ResourceLanguage = Object.fromEntries(
  Object.entries(files).flatMap(([path, file]) =>
    featureOf(path) === 'components' ? Object.entries(file.texts) : [[featureOf(path), file.texts]],
  ),
)

/** Call once before anything is drawn. */
export async function startTexts(): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: 'en',
    fallbackLng: 'en',
    resources: { en: { translation: english, domain: domainTexts } },
    interpolation: { escapeValue: false },
    returnNull: false,
  })
}
