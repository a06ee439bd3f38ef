import { Table, type TableColumn, type TableProps, type TableSort } from '@fullhouse/ui'
import {
  createSortedRowModel,
  rowSortingFeature,
  sortFns,
  type SortingState,
  tableFeatures,
  useTable,
} from '@tanstack/react-table'
import { useMemo, useState } from 'react'

const features = tableFeatures({ rowSortingFeature, sortedRowModel: createSortedRowModel(), sortFns })

export interface SortableColumn<Row> extends TableColumn<Row> {
  /** What the rows are ordered by; a column without it does not sort. */
  sortValue?: (row: Row) => string | number
}

type SortableTableProps<Row> = Omit<TableProps<Row>, 'columns' | 'sort' | 'onSort'> & {
  columns: readonly SortableColumn<Row>[]
  initialSort?: TableSort
}

/** A table of which all rows are here, so that sorting them is honest. */
export function SortableTable<Row extends object>({ columns, rows, initialSort, ...rest }: SortableTableProps<Row>) {
  const [sort, setSort] = useState<TableSort | undefined>(initialSort)
  const sorting: SortingState = sort ? [{ id: sort.key, desc: sort.direction === 'desc' }] : []
  const definitions = useMemo(
    () =>
      columns
        .filter((column) => column.sortValue)
        .map((column) => ({ id: column.key, accessorFn: (row: Row) => column.sortValue?.(row) ?? '' })),
    [columns],
  )
  const data = useMemo(() => [...rows], [rows])
  const table = useTable({ features, columns: definitions, data, state: { sorting } })
  return (
    <Table<Row>
      {...rest}
      columns={columns.map(({ sortValue, ...column }) => ({ ...column, sortable: Boolean(sortValue) }))}
      rows={table.getRowModel().rows.map((row) => row.original)}
      onSort={setSort}
      {...(sort ? { sort } : {})}
    />
  )
}
