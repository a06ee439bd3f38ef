import type { Words } from './words.ts'

export const seat: Words = {
  en: 'seat|seats|seat no|seat number|seat nr|chair|place|place no',
  sv: 'plats|stol|stolsnr|platsnr|plats nr|stolnr|sittplats|platsnummer|stolsnummer|stol nr|säte|platser',
  de: 'platz|sitz|sitzplatz|platz nr|platznummer|platznr|sitznummer|sitznr|stuhl|sitzplatznummer|plätze',
  nl: 'stoel|stoelnummer|stoelnr|zitplaats|plaats|stoel nr|plaatsnummer|plek',
  fr: 'siège|place|fauteuil|n place|no place|n siège|place n|place no|siège n|numéro de place|places|strapontin',
  es: 'asiento|butaca|localidad|silla|n asiento|plaza|asiento n|asientos|no asiento|nº asiento',
  it: 'posto|poltrona|n posto|posto n|sedia|posto a sedere|numero posto|seggiolino',
  pt: 'lugar|assento|cadeira|poltrona|n lugar|lugar n|lugares',
  da: 'plads|sæde|pladsnr|stol|siddeplads|sæde nr|pladsnummer',
  nb: 'sete|plass|setenr|stol|plassnr|seteplass|setenummer|sitteplass',
  fi: 'paikka|istuin|paikkanumero|istumapaikka|paikka nro|tuoli',
  pl: 'miejsce|fotel|nr miejsca|numer miejsca|miejsce nr|msc|m ce',
  cs: 'sedadlo|místo|číslo sedadla|křeslo|č sedadla|místo č',
}
