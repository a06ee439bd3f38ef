/** First in the page: lets the keyboard jump over the navigation. */
export function SkipLink({ children, to = 'main' }: { children: string; to?: string }) {
  return (
    <a
      href={`#${to}`}
      className="sr-only z-60 rounded-control bg-ink px-4 py-3 font-semibold text-paper focus:not-sr-only focus:fixed focus:top-3 focus:left-3"
    >
      {children}
    </a>
  )
}
