import { Check, Copy } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useUi } from '../ui-provider.tsx'
import { Button } from './button.tsx'

/** Copies `value`; says so for two seconds. */
export function CopyButton({ value, label, copiedLabel }: { value: string; label?: string; copiedLabel?: string }) {
  const { texts } = useUi()
  const [copied, setCopied] = useState(false)
  useEffect(() => {
    if (!copied) return
    const timer = setTimeout(() => setCopied(false), 2000)
    return () => clearTimeout(timer)
  }, [copied])
  const Icon = copied ? Check : Copy
  return (
    <Button size="sm" onClick={() => void navigator.clipboard.writeText(value).then(() => setCopied(true))}>
      <Icon size={16} aria-hidden />
      <span aria-live="polite">{copied ? (copiedLabel ?? texts.copied) : (label ?? texts.copy)}</span>
    </Button>
  )
}
