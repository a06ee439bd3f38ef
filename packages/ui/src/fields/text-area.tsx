import type { ComponentProps } from 'react'
import { cn } from '../cn.ts'
import { controlClass, useFieldControl } from './field.tsx'

export type TextAreaProps = Omit<ComponentProps<'textarea'>, 'onChange' | 'value'> & {
  value?: string
  onChange?: (value: string) => void
}

/** Grows with its text where the browser can. */
export function TextArea({ className, onChange, rows = 3, ...rest }: TextAreaProps) {
  const control = useFieldControl(rest)
  return (
    <textarea
      rows={rows}
      {...rest}
      {...control}
      onChange={(event) => onChange?.(event.target.value)}
      className={cn(controlClass, 'field-sizing-content max-h-96 min-h-24 resize-y leading-normal', className)}
    />
  )
}
