import { gatherTexts, startTexts as start } from '@fullhouse/app-frame/texts'
import type { ResourceLanguage } from 'i18next'

// One texts.ts per feature; the feature's folder name is the first part of its keys.
const files = import.meta.glob<{ texts: ResourceLanguage }>(['../features/*/texts.ts', '../components/texts.ts'], {
  eager: true,
})

/** Every English text, by feature; the words of shared components stand beside them. */
export const english = gatherTexts(files)

/** Call once before anything is drawn. */
export const startTexts = () => start(english)
