import { infiniteQueryOptions, type QueryKey } from '@tanstack/react-query'

interface Page<Item> {
  items: Item[]
  nextCursor: string | null
}

/** A list that is fetched page by page with the cursor of the page before. */
export function pagedQuery<Item>(
  queryKey: QueryKey,
  fetchPage: (cursor: string | undefined, signal: AbortSignal) => Promise<Page<Item>>,
) {
  return infiniteQueryOptions({
    queryKey,
    queryFn: ({ pageParam, signal }) => fetchPage(pageParam, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  })
}

/** The rows of all pages fetched so far. */
export const rowsOf = <Item>(data: { pages: readonly Page<Item>[] }): Item[] => data.pages.flatMap((page) => page.items)
