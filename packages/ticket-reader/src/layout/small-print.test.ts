import { describe, expect, test } from 'vitest'
import type { TicketFields } from '../report.ts'
import { readFields } from './index.ts'
import { floors } from './testing/floors.ts'
import { grounds } from './testing/grounds.ts'
import { oddities } from './testing/oddities.ts'
import { places } from './testing/places.ts'
import { pageOf } from './testing/sample-page.ts'
import { smallPrint } from './testing/small-print.ts'
import { stages } from './testing/stages.ts'

const values = (fields: TicketFields) =>
  Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, field?.value]))

describe('Small print under a ticket', () => {
  test.each([...stages, ...grounds, ...floors, ...oddities, ...places])(
    'changes nothing that is read: $name',
    ({ name, page }) => {
      const { items } = pageOf(smallPrint(name.slice(0, 2)))
      const read = readFields({ ...page, items: [...page.items, ...items] })
      expect(values(read)).toEqual(values(readFields(page)))
    },
  )
})
