import { cn } from '../cn.ts'

const sizes = { sm: 'size-7 text-xs', md: 'size-9 text-sm', lg: 'size-14 text-xl' }

function initials(name: string): string {
  const words = name.trim().split(/\s+/)
  const letters = words.length > 1 ? [words[0], words.at(-1)] : [words[0]]
  return letters.map((word) => String.fromCodePoint(word?.codePointAt(0) ?? 0x20).toLocaleUpperCase()).join('')
}

interface AvatarProps {
  name: string
  src?: string
  size?: keyof typeof sizes
  /** Inside a control the letters are part of its name; elsewhere they decorate the name beside them. */
  spoken?: boolean
  className?: string
}

/** A person's picture, or the letters of their name. */
export function Avatar({ name, src, size = 'md', spoken = false, className }: AvatarProps) {
  return (
    <span
      aria-hidden={!spoken}
      className={cn(
        'inline-grid shrink-0 place-items-center overflow-hidden rounded-full bg-line font-semibold text-ink',
        sizes[size],
        className,
      )}
    >
      {src ? <img src={src} alt="" className="size-full object-cover" /> : initials(name)}
    </span>
  )
}
