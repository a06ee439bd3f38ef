import { theatre } from './seen/theatre.ts'

/** What the reader's makers may look at. */
const seen = [theatre] as const
/** What judges the reader: its makers have not seen these. */
const heldOut = [] as const

export const layouts = { seen, heldOut }
export type LayoutName = ((typeof seen)[number] | (typeof heldOut)[number])['name']
