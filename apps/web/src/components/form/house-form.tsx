import { FormFrame, type FormFrameProps } from '@fullhouse/app-frame/form-frame'
import { Button } from '@fullhouse/ui'

interface HouseFormProps extends Omit<FormFrameProps, 'foot' | 'fields'> {
  submitLabel: string
}

/** A form: its fields, the refusal in words, and its one main button. */
export function HouseForm({ submitLabel, ...form }: HouseFormProps) {
  return (
    <FormFrame
      {...form}
      foot={
        <Button variant="main" size="lg" wide type="submit" busy={form.busy}>
          {submitLabel}
        </Button>
      }
    />
  )
}
