import { CSPProvider } from '@base-ui/react/csp-provider'
import { createContext, type ReactNode, use, useMemo } from 'react'

/** The few words a control needs for itself; everything else comes in as props. */
export interface UiTexts {
  close: string
  loading: string
  optional: string
  required: string
  showPassword: string
  hidePassword: string
  clear: string
  less: string
  more: string
  copy: string
  copied: string
  themeLabel: string
  themeLight: string
  themeDark: string
  themeSystem: string
  sortBy: string
  breadcrumbs: string
  reference: string
}

export const englishUiTexts: UiTexts = {
  close: 'Close',
  loading: 'Loading',
  optional: 'optional',
  required: 'required',
  showPassword: 'Show password',
  hidePassword: 'Hide password',
  clear: 'Clear',
  less: 'One less',
  more: 'One more',
  copy: 'Copy',
  copied: 'Copied',
  themeLabel: 'Lights',
  themeLight: 'Light',
  themeDark: 'Dark',
  themeSystem: 'As on this device',
  sortBy: 'Sort by',
  breadcrumbs: 'Where you are',
  reference: 'Reference',
}

interface UiSettings {
  texts: UiTexts
  locale: string
}

const UiContext = createContext<UiSettings>({ texts: englishUiTexts, locale: 'en-GB' })

/** Set once at the root: the locale for dates and amounts, and translated words for controls. */
export function UiProvider(props: { locale: string; texts?: Partial<UiTexts>; children: ReactNode }) {
  const { locale, texts, children } = props
  const settings = useMemo(() => ({ locale, texts: { ...englishUiTexts, ...texts } }), [locale, texts])
  return (
    <CSPProvider disableStyleElements>
      <UiContext value={settings}>{children}</UiContext>
    </CSPProvider>
  )
}

export function useUi(): UiSettings {
  return use(UiContext)
}
