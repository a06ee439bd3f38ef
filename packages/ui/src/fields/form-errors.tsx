import { type ReactNode, useEffect, useRef } from 'react'

export interface FormErrorsProps {
  title: ReactNode
  /** `fieldId` is the id given to the Field; without it the error is about the whole form. */
  errors: readonly { message: ReactNode; fieldId?: string }[]
}

/** All problems of a form on top of it; takes the focus when they appear, each leads to its field. */
export function FormErrors({ title, errors }: FormErrorsProps) {
  const box = useRef<HTMLDivElement>(null)
  const some = errors.length > 0
  useEffect(() => {
    if (some) box.current?.focus()
  }, [some])
  if (!some) return null
  return (
    <div
      ref={box}
      role="alert"
      tabIndex={-1}
      className="rounded-control border-l-4 border-curtain bg-curtain-ground p-4"
    >
      <p className="font-semibold text-curtain">{title}</p>
      <ul className="mt-1 list-disc pl-5 text-[0.9375rem]">
        {errors.map((error, index) => (
          <li key={error.fieldId ?? index}>
            {error.fieldId ? (
              <a
                href={`#${error.fieldId}`}
                className="inline-block py-1 underline underline-offset-2 max-md:py-2.5"
                onClick={(event) => {
                  event.preventDefault()
                  document.getElementById(error.fieldId ?? '')?.focus()
                }}
              >
                {error.message}
              </a>
            ) : (
              error.message
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
