import type { Choice } from './choose-best.ts'
import { chooseBest } from './choose-best.ts'
import type { Page } from './read-page.ts'
import { asOrder } from './shapes.ts'

/** The order or booking number, only where a label says so. */
export const chooseOrder = (page: Page): Choice | undefined =>
  chooseBest(
    page.labelled
      .filter((each) => each.meanings.includes('order'))
      .flatMap(({ text, confidence }) => {
        const value = asOrder(text)
        return value === undefined ? [] : [{ value, confidence }]
      }),
  )
