import type { ComponentProps } from 'react'
import { cn } from '../cn.ts'
import { controlClass, useFieldControl } from './field.tsx'

export type TextInputProps = Omit<ComponentProps<'input'>, 'onChange' | 'value'> & {
  value?: string
  onChange?: (value: string) => void
}

export function TextInput({ className, onChange, ...rest }: TextInputProps) {
  const control = useFieldControl(rest)
  return (
    <input
      type="text"
      {...rest}
      {...control}
      onChange={(event) => onChange?.(event.target.value)}
      className={cn(controlClass, className)}
    />
  )
}
