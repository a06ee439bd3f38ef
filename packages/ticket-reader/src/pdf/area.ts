import type { PageText } from '../layout/page-text.ts'

/** A box on a page, in points from the top left. */
export interface Area {
  x: number
  y: number
  width: number
  height: number
}

export const wholePage = ({ width, height }: PageText): Area => ({ x: 0, y: 0, width, height })

export function holdsMiddle(area: Area, box: Area): boolean {
  const x = box.x + box.width / 2
  const y = box.y + box.height / 2
  return x >= area.x && x < area.x + area.width && y >= area.y && y < area.y + area.height
}

/** The text in one area, as if it were a page of its own. */
export const textIn = (page: PageText, area: Area): PageText => ({
  width: area.width,
  height: area.height,
  items: page.items
    .filter((item) => holdsMiddle(area, item))
    .map((item) => ({ ...item, x: item.x - area.x, y: item.y - area.y })),
})
