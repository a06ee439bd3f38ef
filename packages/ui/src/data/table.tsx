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
  const { caption, columns, rows, rowKey, selectedKey, empty, className } = props
  if (rows.length === 0 && empty) return <>{empty}</>
  return (
    <table
      role="table"
      className={cn('w-full border-separate border-spacing-0 text-[0.9375rem] max-md:block', className)}
    >
      <caption className="sr-only">{caption}</caption>
      <thead className="max-md:sr-only">
        <tr>
          {columns.map((column) => (
            <HeadCell key={column.key} column={column} sort={props.sort} onSort={props.onSort} />
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
              aria-selected={selectedKey === undefined ? undefined : key === selectedKey}
              className="group hover:bg-well aria-selected:bg-card max-md:block max-md:rounded-control max-md:border max-md:border-line max-md:bg-card max-md:p-4"
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
    'border-b border-line px-3 py-2 align-top md:first:group-aria-selected:shadow-[inset_3px_0_0_var(--curtain)] max-md:flex max-md:justify-between max-md:gap-4 max-md:border-0 max-md:px-0 max-md:py-1',
    column.align === 'end' && 'tabular-nums md:text-right md:whitespace-nowrap',
    column.phone === 'title' && 'max-md:block max-md:pb-2 max-md:font-semibold',
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
      )}
    >
      {column.sortable && onSort ? (
        <button
          type="button"
          title={`${texts.sortBy} ${column.header}`}
          className={cn(
            '-mx-1.5 inline-flex min-h-8 items-center gap-1 rounded-md px-1.5 hover:text-ink',
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
