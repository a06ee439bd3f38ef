import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'

/** The name of the screen in the browser's tab. */
export function DocumentTitle({ children }: { children: string }) {
  const { t } = useTranslation()
  const whole = t('shell.documentTitle', { title: children })
  useEffect(() => {
    document.title = whole
  }, [whole])
  return null
}
