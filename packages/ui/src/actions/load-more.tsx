import type { ReactNode } from 'react'
import { Button } from './button.tsx'

/** The end of a page of results: a button for more, or a closing sentence. */
export function LoadMore(props: {
  hasMore: boolean
  busy?: boolean
  onMore: () => void
  label: string
  endText?: ReactNode
}) {
  return (
    <div className="flex justify-center py-6 text-sm text-soft">
      {props.hasMore ? (
        <Button busy={props.busy} onClick={props.onMore}>
          {props.label}
        </Button>
      ) : (
        props.endText
      )}
    </div>
  )
}
