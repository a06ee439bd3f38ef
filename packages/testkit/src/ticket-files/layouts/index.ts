import { arenaUs } from './seen/arena-us.ts'
import { cinemaFr } from './seen/cinema-fr.ts'
import { festivalEn } from './seen/festival-en.ts'
import { fotbollSv } from './seen/fotboll-sv.ts'
import { konzertDe } from './seen/konzert-de.ts'
import { theatre } from './seen/theatre.ts'

/** What the reader's makers may look at. */
const seen = [theatre, arenaUs, fotbollSv, konzertDe, festivalEn, cinemaFr] as const
/** What judges the reader: its makers have not seen these. */
const heldOut = [theatre] as const

export const layouts = { seen, heldOut }
export type LayoutName = ((typeof seen)[number] | (typeof heldOut)[number])['name']
