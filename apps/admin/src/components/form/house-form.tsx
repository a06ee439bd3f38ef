import { FormFrame, type FormFrameProps } from '@fullhouse/app-frame/form-frame'
import { Button } from '@fullhouse/ui'
import type { ReactNode } from 'react'

interface HouseFormProps extends Omit<FormFrameProps, 'foot' | 'errorAction'> {
  submitLabel: string
  /** Beside the main button. */
  aside?: ReactNode
}

/** A form: its fields, the refusal in words, and its one main button. */
export function HouseForm({ submitLabel, aside, ...form }: HouseFormProps) {
  return (
    <FormFrame
      {...form}
      foot={
        <div className="flex flex-wrap items-center gap-3">
          <Button variant="main" size="lg" type="submit" busy={form.busy}>
            {submitLabel}
          </Button>
          {aside}
        </div>
      }
    />
  )
}
