import { mergeProps } from '@base-ui/react/merge-props'
import { useRender } from '@base-ui/react/use-render'
import type { MouseEvent } from 'react'
import { cn } from '../cn.ts'
import { Spinner } from '../feedback/spinner.tsx'
import { buttonClass, type ButtonLook } from './button-class.ts'

export interface ButtonProps extends useRender.ComponentProps<'button'>, ButtonLook {
  /** Work is under way: keeps its place and focus, ignores further presses. */
  busy?: boolean | undefined
}

function refuse(event: MouseEvent) {
  event.preventDefault()
  event.stopPropagation()
}

/** `main` is the one main action of a screen. As a link: `render={<Link to="/sell" />}`. */
export function Button({ variant, size, wide, busy, render, className, children, onClick, ...rest }: ButtonProps) {
  return useRender({
    defaultTagName: 'button',
    render,
    props: mergeProps<'button'>(
      {
        ...(render ? {} : { type: 'button' }),
        className: cn(buttonClass({ variant, size, wide }), className),
        onClick: busy ? refuse : onClick,
        ...(busy ? { 'aria-busy': true, 'aria-disabled': true } : {}),
        children: (
          <>
            {busy ? <Spinner className="size-4" /> : null}
            {children}
          </>
        ),
      },
      rest,
    ),
  })
}
