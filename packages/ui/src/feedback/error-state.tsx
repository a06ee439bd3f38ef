import type { ReactNode } from 'react'
import { Button } from '../actions/button.tsx'
import { cn } from '../cn.ts'
import { useUi } from '../ui-provider.tsx'
import { Illustration } from './illustration.tsx'

export interface ErrorStateProps {
  title: ReactNode
  /** What happened, and what happened to the money if there was any. */
  children?: ReactNode
  onRetry?: () => void
  retryLabel?: string
  retrying?: boolean
  action?: ReactNode
  /** What support asks for. */
  correlationId?: string | undefined
  className?: string
}

/** A screen or part that could not be shown. */
export function ErrorState(props: ErrorStateProps) {
  const { texts } = useUi()
  return (
    <div
      role="alert"
      className={cn('mx-auto flex max-w-md flex-col items-center gap-2 px-6 py-12 text-center', props.className)}
    >
      <Illustration name="curtain" className="mb-3 w-36 text-edge" />
      <p className="display text-2xl">{props.title}</p>
      {props.children ? <div className="text-soft">{props.children}</div> : null}
      <div className="mt-4 flex flex-wrap justify-center gap-3">
        {props.onRetry && props.retryLabel ? (
          <Button onClick={props.onRetry} busy={props.retrying}>
            {props.retryLabel}
          </Button>
        ) : null}
        {props.action}
      </div>
      {props.correlationId ? (
        <p className="mt-3 text-xs text-soft">
          {texts.reference} <code className="break-all select-all">{props.correlationId}</code>
        </p>
      ) : null}
    </div>
  )
}
