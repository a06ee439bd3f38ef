// The area takes drops only; by keyboard and finger the buttons in it do the same. A fieldset cannot be a flex box everywhere.
/* oxlint-disable jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/prefer-tag-over-role */
import { Camera, FileUp } from 'lucide-react'
import { type DragEvent, type ReactNode, useId, useRef, useState } from 'react'
import { Button } from '../actions/button.tsx'
import { cn } from '../cn.ts'

export interface FileDropProps {
  /** What belongs here: "Drop your tickets here". */
  title: ReactNode
  /** Which files, how large. */
  hint?: ReactNode
  chooseLabel: string
  /** Offers the camera on devices with one. */
  cameraLabel?: string
  /** As the attribute of a file input; a wish to the chooser, not a check. */
  accept?: string
  multiple?: boolean
  disabled?: boolean
  /** Less high, once there are files. */
  small?: boolean
  /** The chooser is the main action of the screen. */
  main?: boolean
  onFiles: (files: File[]) => void
  className?: string
}

/** Files by dropping, by choosing or by camera. What came is the caller's to check and show. */
export function FileDrop(props: FileDropProps) {
  const { title, hint, accept, multiple = false, disabled = false, small = false, onFiles } = props
  const id = useId()
  const chooser = useRef<HTMLInputElement>(null)
  const camera = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  const give = (files: FileList | null | undefined) => {
    const given = [...(files ?? [])]
    if (given.length > 0 && !disabled) onFiles(multiple ? given : given.slice(0, 1))
  }
  const drag = (inside: boolean) => (event: DragEvent) => {
    event.preventDefault()
    // Moving over a child fires "leave" for the area; only leaving the area itself counts.
    if (!inside && event.currentTarget.contains(event.relatedTarget as Node | null)) return
    setOver(inside && !disabled)
  }
  const input = (label: string) => ({
    type: 'file' as const,
    className: 'sr-only',
    tabIndex: -1,
    'aria-label': label,
    disabled,
    onChange: (event: { currentTarget: HTMLInputElement }) => {
      give(event.currentTarget.files)
      // The same file may be chosen again after it was taken out.
      event.currentTarget.value = ''
    },
  })
  return (
    <div
      role="group"
      aria-labelledby={`${id}-title`}
      aria-describedby={hint ? `${id}-hint` : undefined}
      onDragEnter={drag(true)}
      onDragOver={drag(true)}
      onDragLeave={drag(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        give(event.dataTransfer.files)
      }}
      className={cn(
        'relative flex flex-col items-center justify-center gap-1 rounded-card border-2 border-dashed border-edge bg-card px-5 text-center transition-colors',
        small ? 'py-5' : 'min-h-72 py-10',
        over && 'border-ink bg-well',
        disabled && 'opacity-55',
        props.className,
      )}
    >
      {small ? null : <FileUp size={36} strokeWidth={1.5} aria-hidden className="mb-2 text-soft" />}
      <p id={`${id}-title`} className={small ? 'font-semibold' : 'display text-2xl'}>
        {title}
      </p>
      {hint ? (
        <p id={`${id}-hint`} className="max-w-sm text-sm text-soft">
          {hint}
        </p>
      ) : null}
      <div className="mt-4 flex flex-wrap justify-center gap-2.5">
        <Button
          variant={props.main ? 'main' : 'plain'}
          size={small ? 'md' : 'lg'}
          disabled={disabled}
          onClick={() => chooser.current?.click()}
        >
          {props.chooseLabel}
        </Button>
        {props.cameraLabel ? (
          <Button
            size={small ? 'md' : 'lg'}
            disabled={disabled}
            className="pointer-fine:hidden"
            onClick={() => camera.current?.click()}
          >
            <Camera size={18} aria-hidden />
            {props.cameraLabel}
          </Button>
        ) : null}
      </div>
      <input ref={chooser} {...input(props.chooseLabel)} {...(accept ? { accept } : {})} multiple={multiple} />
      {props.cameraLabel ? (
        <input ref={camera} {...input(props.cameraLabel)} accept="image/*" capture="environment" />
      ) : null}
    </div>
  )
}
