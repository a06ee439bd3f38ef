import type { Words } from './words.ts'

export const event: Words = {
  en: 'event|event name|show|performance|concert|match|game|fixture|film|movie|title|production|play|artist|performer|headliner|tour|your ticket for|ticket for|admission to',
  sv: 'evenemang|föreställning|konsert|arrangemang|match|film|titel|artist|biljett till|biljett för|din biljett till',
  de: 'veranstaltung|vorstellung|konzert|spiel|partie|film|titel|künstler|stück|begegnung|ticket für|eintrittskarte für|ihr ticket für',
  nl: 'evenement|voorstelling|concert|wedstrijd|film|titel|artiest|ticket voor|toegangsbewijs voor',
  fr: 'événement|évènement|spectacle|concert|rencontre|match|film|séance|titre|artiste|manifestation|billet pour|représentation|pièce',
  es: 'evento|espectáculo|concierto|partido|función|película|título|artista|obra|entrada para',
  it: 'evento|spettacolo|concerto|partita|gara|film|titolo|artista|incontro|manifestazione|biglietto per',
  pt: 'evento|espetáculo|concerto|jogo|filme|título|artista|partida|bilhete para|ingresso para|peça',
  da: 'begivenhed|arrangement|forestilling|koncert|kamp|film|titel|billet til',
  nb: 'arrangement|forestilling|konsert|kamp|film|tittel|billett til',
  fi: 'tapahtuma|esitys|konsertti|ottelu|elokuva|näytös|artisti|esittäjä',
  pl: 'wydarzenie|spektakl|koncert|mecz|film|impreza|tytuł|wykonawca|przedstawienie|nazwa imprezy|nazwa wydarzenia|bilet na',
  cs: 'akce|událost|představení|koncert|zápas|film|název|název akce|pořad|vstupenka na',
}
