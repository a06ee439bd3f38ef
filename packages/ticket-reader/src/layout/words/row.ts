import type { Words } from './words.ts'

export const row: Words = {
  en: 'row|row no|row number|row nr',
  sv: 'rad|radnr|rad nr|bänk|bänkrad|bänk rad',
  de: 'reihe|reihen nr|reihennummer|sitzreihe',
  nl: 'rij|rijnummer|rij nr',
  fr: 'rang|rangée|rg',
  es: 'fila',
  it: 'fila',
  pt: 'fila|fileira',
  da: 'række|rækkenr|rk',
  nb: 'rad|benkerad|radnr',
  fi: 'rivi',
  pl: 'rząd|rz|rzad',
  cs: 'řada|řad',
}
