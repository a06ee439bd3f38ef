import { Fragment, type ReactNode } from 'react'
import { useUi } from '../ui-provider.tsx'

/** The way down to this page: links, the last one plain text. */
export function Breadcrumbs({ items }: { items: readonly { key: string; node: ReactNode }[] }) {
  const { texts } = useUi()
  return (
    <nav aria-label={texts.breadcrumbs} className="text-sm text-soft">
      <ol className="flex flex-wrap items-center gap-x-2">
        {items.map((item, index) => (
          <Fragment key={item.key}>
            {index > 0 ? (
              <li aria-hidden className="text-edge">
                /
              </li>
            ) : null}
            <li
              aria-current={index === items.length - 1 ? 'page' : undefined}
              className="inline-flex min-h-8 items-center [&_a]:-my-3 [&_a]:inline-block [&_a]:py-3 [&_a]:underline-offset-4 [&_a:hover]:text-ink [&_a:hover]:underline"
            >
              {item.node}
            </li>
          </Fragment>
        ))}
      </ol>
    </nav>
  )
}
