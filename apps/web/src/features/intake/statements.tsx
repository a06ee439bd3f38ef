import type { Conflict } from '@fullhouse/contracts/intake'
import { FormFrame } from '@fullhouse/app-frame/form-frame'
import { Button, cn, Field, TextArea, toast } from '@fullhouse/ui'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { deviceTimeText } from '../../lib/format.ts'
import { useAddStatement } from './mutations.ts'

const grounds = { you: 'ml-auto bg-sea-ground', other: 'border border-line bg-card', desk: 'bg-amber-ground' } as const

/** What both sides and our people said; while it is open, my side can be added. */
export function Statements({ conflict }: { conflict: Conflict }) {
  const { t } = useTranslation()
  const { statements, state, id } = conflict
  return (
    <section aria-labelledby="said-title" className="mt-9">
      <h2 id="said-title" className="mb-3 text-lg font-semibold">
        {t('intake.reviews.said')}
      </h2>
      {statements.length === 0 ? <p className="text-soft">{t('intake.reviews.nothingSaid')}</p> : null}
      <ol className="grid gap-3" aria-live="polite">
        {statements.map(({ who, text, at }) => (
          <li key={`${at}:${who}`} className={cn('w-fit max-w-[90%] rounded-card px-4 py-3', grounds[who])}>
            <p className="text-sm font-semibold">
              {t(`intake.reviews.who.${who}`)} <span className="font-normal text-soft">{deviceTimeText(at)}</span>
            </p>
            <p className="whitespace-pre-line wrap-anywhere">{text}</p>
          </li>
        ))}
      </ol>
      {state === 'open' ? <SayIt id={id} /> : null}
    </section>
  )
}

function SayIt({ id }: { id: string }) {
  const { t } = useTranslation()
  const [text, setText] = useState('')
  const add = useAddStatement(id)
  const submit = async () => {
    if (text.trim() === '') return
    await add.mutateAsync(text.trim()).then(
      () => {
        setText('')
        toast(t('intake.reviews.sent'))
      },
      () => undefined,
    )
  }
  return (
    <div className="mt-6">
      <FormFrame
        onSubmit={submit}
        busy={add.isPending}
        error={add.error}
        foot={
          <Button variant="main" size="lg" type="submit" busy={add.isPending} disabled={text.trim() === ''}>
            {t('intake.reviews.send')}
          </Button>
        }
      >
        <Field label={t('intake.reviews.say')} hint={t('intake.reviews.sayHint')}>
          <TextArea value={text} onChange={setText} rows={4} maxLength={1000} />
        </Field>
      </FormFrame>
    </div>
  )
}
