import type { Words } from './words.ts'

export const venue: Words = {
  en: 'venue|location|where|venue name|theatre|theater|cinema|stadium|arena|hall|auditorium|screen|place|place of event',
  sv: 'plats|spelplats|arena|lokal|scen|var|salong|biograf|evenemangsplats|ställe|teater',
  de: 'ort|veranstaltungsort|spielort|spielstätte|spielstaette|wo|halle|location|stadion|saal|kino|theater',
  nl: 'locatie|plaats|zaal|waar|theater|stadion|podium|bioscoop',
  fr: 'lieu|salle|où|lieu du spectacle|lieu de l’événement|lieu de la manifestation|stade|théâtre|cinéma|adresse du lieu',
  es: 'lugar|recinto|sala|dónde|ubicación|estadio|teatro|cine|local|sede',
  it: 'luogo|sala|dove|sede|location|teatro|stadio|impianto|cinema|locale',
  pt: 'local|recinto|sala|onde|lugar do evento|estádio|teatro|cinema|local do evento',
  da: 'sted|spillested|sal|hvor|lokation|biograf|teater|venue',
  nb: 'sted|spillested|sal|hvor|lokale|kino|scene|arena',
  fi: 'paikka|tapahtumapaikka|sali|missä|esityspaikka|teatteri|stadion|areena|pelipaikka',
  pl: 'miejsce|miejsce wydarzenia|miejsce imprezy|lokalizacja|obiekt|sala|gdzie|adres|stadion|teatr|kino',
  cs: 'místo|místo konání|sál|kde|kino|divadlo|hala|stadion',
}
