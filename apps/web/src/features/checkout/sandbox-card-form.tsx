import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CardFormProps } from './card-form-props.ts'
import { readSandboxMessage } from './sandbox-message.ts'

/** The pretend provider's form in a frame; it speaks by messages. */
export function SandboxCardForm({ start, onNews }: CardFormProps) {
  const { t } = useTranslation()
  const frame = useRef<HTMLIFrameElement>(null)
  const [height, setHeight] = useState(440)
  const url = useMemo(() => {
    const address = new URL(start.formUrl ?? '', location.href)
    address.searchParams.set('theme', document.documentElement.dataset['theme'] ?? 'light')
    address.searchParams.set('return_origin', location.origin)
    return address
  }, [start.formUrl])

  const hear = useEffectEvent((event: MessageEvent) => {
    if (event.source !== frame.current?.contentWindow) return
    const message = readSandboxMessage(event, { origin: url.origin, clientSecret: start.clientSecret })
    if (!message || message.type === 'ready') return
    if (message.type === 'height') {
      if (message.height) setHeight(Math.ceil(message.height))
    } else if (message.type === 'failed') onNews({ type: 'failed', message: message.message })
    else onNews({ type: message.type })
  })
  useEffect(() => {
    const listener = (event: MessageEvent) => hear(event)
    window.addEventListener('message', listener)
    return () => window.removeEventListener('message', listener)
  }, [])

  return (
    <div className="rounded-card border border-line bg-card p-3 sm:p-4">
      <iframe
        ref={frame}
        src={url.href}
        title={t('checkout.form.title')}
        allow="payment"
        style={{ height }}
        className="block w-full border-0"
      />
    </div>
  )
}
