import { cn } from '../cn.ts'
import { Button, type ButtonProps } from './button.tsx'

/** A button of one icon. `label` is what it is called when nobody sees the icon. */
export function IconButton({ label, className, variant = 'quiet', ...rest }: ButtonProps & { label: string }) {
  return (
    <Button
      variant={variant}
      aria-label={label}
      title={label}
      className={cn('size-11 shrink-0 p-0', className)}
      {...rest}
    />
  )
}
