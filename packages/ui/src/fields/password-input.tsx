import { Eye, EyeOff } from 'lucide-react'
import { useState } from 'react'
import { cn } from '../cn.ts'
import { useUi } from '../ui-provider.tsx'
import { TextInput, type TextInputProps } from './text-input.tsx'

/** A password that can be looked at. Pass `autoComplete`. */
export function PasswordInput({ className, ...rest }: Omit<TextInputProps, 'type'>) {
  const { texts } = useUi()
  const [shown, setShown] = useState(false)
  const Icon = shown ? EyeOff : Eye
  return (
    <div className="relative">
      <TextInput {...rest} type={shown ? 'text' : 'password'} spellCheck={false} className={cn('pr-13', className)} />
      <button
        type="button"
        aria-pressed={shown}
        aria-label={shown ? texts.hidePassword : texts.showPassword}
        onClick={() => setShown(!shown)}
        className="absolute inset-y-0 right-0 grid w-12 place-items-center rounded-control text-soft hover:text-ink"
      >
        <Icon size={18} aria-hidden />
      </button>
    </div>
  )
}
