import { Button, Field, TextInput } from '@fullhouse/ui'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ScanMode } from './scanner.ts'

const isControl = (target: EventTarget | null) =>
  target instanceof Element && target.closest('a, button, input, select, textarea, [role="dialog"]') !== null

/** Takes the code of a hand scanner or a paste; whatever is typed into nothing lands here. */
export function CodeField({ mode, onCode }: { mode: ScanMode; onCode: (code: string) => void }) {
  const { t } = useTranslation()
  const box = useRef<HTMLInputElement>(null)
  const [code, setCode] = useState('')

  useEffect(() => {
    box.current?.focus()
    const focus = () => box.current?.focus()
    const catchTyping = (event: KeyboardEvent) => {
      const isText = event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey
      if (!isText || isControl(event.target)) return
      // A code may begin with a letter that is a key of the desk.
      event.stopPropagation()
      focus()
    }
    window.addEventListener('focus', focus)
    document.addEventListener('keydown', catchTyping, true)
    return () => {
      window.removeEventListener('focus', focus)
      document.removeEventListener('keydown', catchTyping, true)
    }
  }, [])

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        const whole = code.trim()
        setCode('')
        box.current?.focus()
        if (whole) onCode(whole)
      }}
    >
      <Field label={t('tickets.scan.code')} hint={t('tickets.scan.codeHint')}>
        <div className="flex gap-2.5">
          <TextInput
            ref={box}
            value={code}
            onChange={setCode}
            maxLength={512}
            autoComplete="off"
            autoCapitalize="off"
            autoCorrect="off"
            spellCheck={false}
            enterKeyHint="go"
            className="min-h-13 font-mono text-lg"
          />
          <Button variant="main" size="lg" type="submit" className="shrink-0">
            {t(`tickets.scan.submit.${mode}`)}
          </Button>
        </div>
      </Field>
    </form>
  )
}
