import { estadioEs } from './held-out/estadio-es.ts'
import { klubPl } from './held-out/klub-pl.ts'
import { koncertsalDa } from './held-out/koncertsal-da.ts'
import { konserthusSv } from './held-out/konserthus-sv.ts'
import { museumNl } from './held-out/museum-nl.ts'
import { operDe } from './held-out/oper-de.ts'
import { stadiumUk } from './held-out/stadium-uk.ts'
import { teatroIt } from './held-out/teatro-it.ts'
import { arenaUs } from './seen/arena-us.ts'
import { cinemaFr } from './seen/cinema-fr.ts'
import { festivalEn } from './seen/festival-en.ts'
import { fotbollSv } from './seen/fotboll-sv.ts'
import { konzertDe } from './seen/konzert-de.ts'
import { theatre } from './seen/theatre.ts'

/** What the reader's makers may look at. */
const seen = [theatre, arenaUs, fotbollSv, konzertDe, festivalEn, cinemaFr] as const
/** What judges the reader: its makers have not seen these. */
const heldOut = [museumNl, koncertsalDa, estadioEs, teatroIt, klubPl, stadiumUk, operDe, konserthusSv] as const

export const layouts = { seen, heldOut }
export type LayoutName = ((typeof seen)[number] | (typeof heldOut)[number])['name']
