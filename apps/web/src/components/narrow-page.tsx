import { DocumentTitle } from '@fullhouse/app-frame/document-title'
import { PageTitle } from '@fullhouse/ui'
import type { ReactNode } from 'react'

/** A page of one thing to do, in a narrow column. */
export function NarrowPage({
  title,
  sentence,
  children,
}: {
  title: string
  sentence?: ReactNode
  children?: ReactNode
}) {
  return (
    <div className="mx-auto max-w-md py-8 sm:py-14">
      <DocumentTitle>{title}</DocumentTitle>
      <PageTitle sentence={sentence} className="mb-8">
        {title}
      </PageTitle>
      {children}
    </div>
  )
}
