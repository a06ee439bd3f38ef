import { DocumentTitle } from '@fullhouse/app-frame/document-title'
import { PageTitle } from '@fullhouse/ui'
import type { ReactNode } from 'react'

interface DeskPageProps {
  title: string
  sentence?: ReactNode
  /** Right of the title: a filter, a link, the main action. */
  action?: ReactNode
  children: ReactNode
}

/** A screen of the desk: its name, one sentence, then the work. */
export function DeskPage({ title, sentence, action, children }: DeskPageProps) {
  return (
    <div className="mx-auto w-full max-w-[96rem] px-4 py-6 sm:px-7">
      <DocumentTitle>{title}</DocumentTitle>
      <PageTitle
        className="mb-5 [&_h1]:text-[1.75rem] sm:[&_h1]:text-3xl [&_p]:mt-1 sm:[&_p]:text-base"
        sentence={sentence}
        action={action}
      >
        {title}
      </PageTitle>
      {children}
    </div>
  )
}
