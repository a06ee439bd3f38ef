/* Safari forgets what a table is once its display changes, so the roles are said aloud. */
/* oxlint-disable jsx-a11y/no-redundant-roles, jsx-a11y/no-interactive-element-to-noninteractive-role */
import { ArrowDown, ArrowUp, ChevronsUpDown } from 'lucide-react'
import type { ReactNode } from 'react'
import { cn } from '../cn.ts'
import { useUi } from '../ui-provider.tsx'

export interface TableColumn<Row> {
  key: string
  header: string
  cell: (row: Row) => ReactNode
  /** `end` for amounts. */
  align?: 'start' | 'end'
  sortable?: boolean
  /** On a phone a row is a card: this cell is its title, or not shown. */
  phone?: 'title' | 'hidden'
}

export interface TableSort {
  key: string
  direction: 'asc' | 'desc'
}

export interface TableProps<Row> {
  /** What the table lists, for those who listen. */
  caption: string
  columns: readonly TableColumn<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
  sort?: TableSort
  onSort?: (sort: TableSort) => void
  selectedKey?: string
  /** Instead of rows. */
  empty?: ReactNode
  className?: string
}

/** Dense rows under a head that stays; cards on phones. */
export function Table<Row>(props: TableProps<Row>) {
  const { caption, columns, rows, rowKey, sort, onSort, selectedKey, empty, className } = props
  const sortable = onSort !== undefined && columns.some((column) => column.sortable)
  if (rows.length === 0 && empty) return <>{empty}</>
  return (
    <table
      role="table"
      className={cn('w-full border-separate border-spacing-0 text-[0.9375rem] max-md:block', className)}
    >
      <caption className="sr-only">{caption}</caption>
      <thead className={sortable ? 'max-md:mb-3 max-md:block' : 'max-md:sr-only'}>
        <tr role="row" className="max-md:flex max-md:flex-wrap max-md:gap-2">
          {columns.map((column) => (
            <HeadCell key={column.key} column={column} sort={sort} onSort={onSort} />
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup" className="max-md:block max-md:space-y-3">
        {rows.map((row) => {
          const key = rowKey(row)
          return (
            <tr
              key={key}
              role="row"
              aria-current={key === selectedKey || undefined}
              className="group hover:bg-well aria-[current=true]:bg-card max-md:block max-md:rounded-control max-md:border max-md:border-line max-md:bg-card max-md:p-4 max-md:aria-[current=true]:border-l-4 max-md:aria-[current=true]:border-l-curtain"
            >
              {columns.map((column) => (
                <td key={column.key} role="cell" className={cellClass(column)}>
                  {column.phone ? null : (
                    <span aria-hidden className="text-soft md:hidden">
                      {column.header}
                    </span>
                  )}
                  {column.phone ? (
                    column.cell(row)
                  ) : (
                    <span className="min-w-0 max-md:text-right">{column.cell(row)}</span>
                  )}
                </td>
              ))}
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

function cellClass(column: TableColumn<never>): string {
  return cn(
    'border-b border-line px-3 py-2 align-top md:first:group-aria-[current=true]:shadow-[inset_3px_0_0_var(--curtain)] max-md:flex max-md:justify-between max-md:gap-4 max-md:border-0 max-md:px-0 max-md:py-1',
    column.align === 'end' && 'tabular-nums md:text-right md:whitespace-nowrap',
    column.phone === 'title' &&
      'max-md:block max-md:pb-2 max-md:font-semibold max-md:[&_a]:inline-flex max-md:[&_a]:min-h-11 max-md:[&_a]:items-center',
    column.phone === 'hidden' && 'max-md:hidden',
  )
}

function HeadCell<Row>(props: {
  column: TableColumn<Row>
  sort: TableSort | undefined
  onSort: ((sort: TableSort) => void) | undefined
}) {
  const { column, sort, onSort } = props
  const { texts } = useUi()
  const sorted = sort?.key === column.key ? sort.direction : undefined
  const Icon = sorted === 'asc' ? ArrowUp : sorted === 'desc' ? ArrowDown : ChevronsUpDown
  const end = column.align === 'end'
  return (
    <th
      scope="col"
      aria-sort={sorted === 'asc' ? 'ascending' : sorted === 'desc' ? 'descending' : undefined}
      className={cn(
        'sticky top-0 z-10 border-b border-line bg-paper px-3 py-2 text-left text-[0.8125rem] font-medium text-soft',
        end && 'text-right',
        'max-md:static max-md:border-0 max-md:bg-transparent max-md:p-0',
        !(column.sortable && onSort) && 'max-md:sr-only',
      )}
    >
      {column.sortable && onSort ? (
        <button
          type="button"
          title={`${texts.sortBy} ${column.header}`}
          className={cn(
            'inline-flex min-h-11 items-center gap-1 rounded-full border border-line px-4 hover:text-ink md:-mx-1.5 md:min-h-8 md:rounded-md md:border-0 md:px-1.5',
            sorted && 'text-ink',
          )}
          onClick={() => onSort({ key: column.key, direction: sorted === 'asc' ? 'desc' : 'asc' })}
        >
          {column.header}
          <Icon size={14} aria-hidden />
        </button>
      ) : (
        column.header
      )}
    </th>
  )
}
