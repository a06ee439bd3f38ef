import type { Words } from './words.ts'

export const gate: Words = {
  en: 'gate|entrance|entry|door|entrance gate|entrance door|entry gate|turnstile|turnstiles|portal|enter via|enter by|enter through|use gate|use entrance|please use gate|please use entrance|access|access gate|gate no|entry point|gates',
  sv: 'ingång|entré|port|dörr|insläpp via|ingång via|grind|entre|insteg|uppgång',
  de: 'eingang|tor|tür|zugang|einlass über|eingangstor|aufgang|einlasstor|zutritt|eingang tor|treppe',
  nl: 'ingang|deur|poort|toegang|entree|toegangspoort|trap',
  fr: 'porte|entrée|accès|porte d’accès|porte d’entrée|portail|escalier|entrée porte|accès porte',
  es: 'puerta|acceso|entrada|puerta de acceso|puerta de entrada|vomitorio|boca|entrada por|acceso por',
  it: 'ingresso|porta|cancello|entrata|varco|accesso|porta d’ingresso|gate d’ingresso|tornello',
  pt: 'porta|portão|entrada|acesso|porta de acesso|porta de entrada',
  da: 'indgang|port|dør|opgang',
  nb: 'inngang|port|dør|oppgang',
  fi: 'sisäänkäynti|ovi|portti|sisäänkäynti ovi|kulku|portaikko',
  pl: 'wejście|brama|bramka|drzwi|wejscie nr|nr bramy|wejście nr',
  cs: 'vchod|brána|vstup|dveře|vstup branou|turniket',
}
