import type { IntakePiece } from '@fullhouse/contracts/intake'
import { Button, Field, TextInput } from '@fullhouse/ui'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isUnsure, type Place } from './readings.ts'
import { useSaveSoon } from './use-save-soon.ts'

interface PlaceInputProps {
  place: Place
  read: IntakePiece[Place]
  onSave: (value: string | null) => void
}

/** One place as an input. What is unsure is not filled in: it is offered beside, to be said yes to. */
export function PlaceInput({ place, read, onSave }: PlaceInputProps) {
  const { t } = useTranslation()
  const unsure = isUnsure(read)
  const [text, setText] = useState(unsure ? '' : (read.value ?? ''))
  const missing = place === 'section' && !unsure && text.trim() === ''
  const { later, now } = useSaveSoon((value: string) => {
    const bare = value.trim()
    if (bare === '' && (place === 'section' || unsure)) return
    if (bare !== (unsure ? '' : (read.value ?? ''))) onSave(bare === '' ? null : bare)
  })
  const type = (value: string) => {
    setText(value)
    later(value)
  }
  return (
    <div>
      <Field label={t(`intake.piece.${place}`)} error={missing ? t('intake.piece.needed') : undefined}>
        <TextInput
          value={text}
          onChange={type}
          onBlur={now}
          autoComplete="off"
          autoCapitalize="characters"
          maxLength={place === 'section' ? 60 : place === 'gate' ? 40 : 20}
        />
      </Field>
      {unsure && read.value !== null && text === '' ? (
        <Button
          variant="quiet"
          size="sm"
          className="mt-0.5 -ml-2 px-2 font-normal underline underline-offset-4"
          onClick={() => {
            setText(read.value ?? '')
            onSave(read.value)
          }}
        >
          {t('intake.piece.perhaps', { value: read.value })}
        </Button>
      ) : null}
    </div>
  )
}
