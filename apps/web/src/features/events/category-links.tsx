import { Category } from '@fullhouse/contracts/events'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'

/** Kinds of events as quiet pills; the current one is filled and leads back to all. */
export function CategoryLinks({ current }: { current?: Category | undefined }) {
  const { t } = useTranslation()
  return (
    <nav aria-label={t('events.list.categories')} className="-mx-4 overflow-x-auto px-4 [scrollbar-width:none]">
      <ul className="flex gap-2 sm:flex-wrap">
        {Category.options.map((category) => (
          <li key={category}>
            <Link
              to="/search"
              search={(before) => ({ ...before, category: category === current ? undefined : category })}
              aria-current={category === current ? 'true' : undefined}
              data-current={category === current || undefined}
              className="inline-flex min-h-11 items-center rounded-full border border-line bg-card px-4 text-[0.9375rem] whitespace-nowrap hover:border-edge data-current:border-ink data-current:bg-ink data-current:text-paper"
            >
              {t(`category.${category}`)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
