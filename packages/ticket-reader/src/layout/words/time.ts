import type { Words } from './words.ts'

export const date: Words = {
  en: 'date|day|when|date and time|date time|event date|dates|show date|date of event|performance date|match date|session',
  sv: 'datum|dag|när|datum och tid|datum tid|speldatum|evenemangsdatum|datum klockslag|datum kl|föreställningsdatum',
  de: 'datum|tag|wann|datum und uhrzeit|datum uhrzeit|termin|veranstaltungsdatum|datum zeit|spieltermin|veranstaltungstag',
  nl: 'datum|dag|wanneer|datum en tijd|datum tijd|datum tijdstip',
  fr: 'date|jour|quand|date et heure|date heure|date du spectacle|date de l’événement|date de la représentation|date séance',
  es: 'fecha|día|cuándo|fecha y hora|fecha hora|fecha del evento|fecha evento',
  it: 'data|giorno|quando|data e ora|data ora|data evento|data spettacolo|data dell’evento|data e orario',
  pt: 'data|dia|quando|data e hora|data hora|data do evento|data e horário',
  da: 'dato|dag|hvornår|dato og tid|dato tid|dato og tidspunkt|dato kl',
  nb: 'dato|dag|når|dato og tid|dato tid|dato og klokkeslett',
  fi: 'päivämäärä|päivä|milloin|pvm|aika|ajankohta|pvm ja aika|päivämäärä ja kellonaika|pvm klo',
  pl: 'data|dzień|kiedy|data i godzina|termin|data wydarzenia|data imprezy|data godzina|data i godz',
  cs: 'datum|kdy|datum a čas|datum čas|termín|datum konání|datum akce',
}

export const time: Words = {
  en: 'time',
  sv: 'tid|klockslag|tidpunkt',
  de: 'uhrzeit|zeit',
  nl: 'tijd|tijdstip',
  fr: 'heure|horaire',
  es: 'hora|horario',
  it: 'ora|orario',
  pt: 'hora|horário',
  da: 'tid|tidspunkt',
  nb: 'tid|klokkeslett|tidspunkt',
  fi: 'kellonaika|kello',
  pl: 'godzina|czas',
  cs: 'čas',
}

export const start: Words = {
  en: 'start|starts|starts at|start time|show|show time|showtime|showtimes|begins|begins at|kick off|kickoff|curtain|curtain up|curtain time|on stage|onstage|event start|event starts|show starts|starting time|performance begins|concert start|event time|tip off|puck drop|first act|performance time|starting|film starts|main act|begin',
  sv: 'start|startar|starttid|börjar|avspark|föreställningen börjar|konserten börjar|showstart|matchstart|nedsläpp|på scen|konsertstart|filmstart|föreställningsstart',
  de: 'beginn|start|anstoß|beginnt|showbeginn|konzertbeginn|vorstellungsbeginn|spielbeginn|anpfiff|startzeit|veranstaltungsbeginn|filmbeginn|beginn der veranstaltung|beginn um',
  nl: 'aanvang|start|begin|aanvangstijd|aftrap|starttijd|begintijd|showtijd|aanvang voorstelling|start show|aanvang show|begint om',
  fr: 'début|début du spectacle|commence|coup d’envoi|début du concert|début de la représentation|début séance|début du match|lever de rideau',
  es: 'inicio|comienzo|comienza|empieza|hora de inicio|inicio del espectáculo|hora inicio|inicio del evento|inicio concierto|comienzo del espectáculo|inicio función|inicio del concierto',
  it: 'inizio|inizia|ora inizio|orario inizio|inizio spettacolo|inizio concerto|calcio d’inizio|inizio evento|ora di inizio|inizio gara|inizio ore',
  pt: 'início|começa|hora de início|início do espetáculo|começo|início do evento|início do concerto|início do jogo',
  da: 'start|starter|begynder|starttidspunkt|kickoff|koncertstart|forestillingen starter|koncerten starter|showstart|starttid',
  nb: 'start|starter|begynner|starttid|avspark|konsertstart|forestillingen starter|showstart|konserten starter',
  fi: 'alkaa|alkaa klo|alkamisaika|aloitus|esitys alkaa|showtime|alkaen|tapahtuma alkaa|ottelu alkaa',
  pl: 'początek|start|rozpoczęcie|początek o|godz rozpoczęcia|godzina rozpoczęcia|rozpoczyna się|początek imprezy|początek koncertu',
  cs: 'začátek|začíná|začátek akce|start|začátek představení|začátek koncertu|začátek v',
}

export const doors: Words = {
  en: 'doors|doors open|doors at|doors open at|door time|gates open|gates open at|gates|gate opening|admission from|entry from|doors time|box office opens|doors opening|opening time|house opens|entrance from|venue opens|door|admittance from|open doors|arrive by|arrive from|doors open from|early entry',
  sv: 'insläpp|dörrar|dörrarna öppnar|dörrarna öppnas|dörröppning|dörrar öppnar|portarna öppnar|portarna öppnas|insläpp från|entrén öppnar|dörrarna|foajén öppnar|öppnar|grindarna öppnar|insläpp från kl|dörröppning kl',
  de: 'einlass|türöffnung|einlass ab|einlasszeit|saalöffnung|einlass um|türen öffnen|saaleinlass|stadionöffnung|öffnung der tore|einlassbeginn|einlaß|toröffnung|stadioneinlass',
  nl: 'deuren|deuren open|zaal open|deuren open om|poorten open|inloop|zaal open vanaf|toegang vanaf|open vanaf|deur open|deuren openen',
  fr: 'ouverture des portes|ouverture|portes|ouverture de la salle|ouverture portes|accueil dès|ouverture des grilles|ouverture du stade|ouverture des portes à',
  es: 'apertura de puertas|apertura|apertura puertas|puertas|apertura de puertas a las|apertura de accesos|apertura del recinto',
  it: 'apertura porte|apertura cancelli|apertura|apertura delle porte|ingresso dalle|apertura dei cancelli|ingresso dalle ore|apertura porte ore',
  pt: 'abertura de portas|abertura das portas|abertura|portas|abertura dos portões|abertura do recinto',
  da: 'døre|dørene åbner|dørene åbnes|døråbning|dørene|dørene åbner kl|portene åbner|døre åbner',
  nb: 'dører|dørene åpner|dørene åpnes|døråpning|dørene|dører åpner|portene åpner|innslipp',
  fi: 'ovet|ovet aukeavat|ovet avataan|ovet auki|portit aukeavat|ovet klo|portit|portit avataan',
  pl: 'otwarcie bram|otwarcie drzwi|wejście od|bramy|otwarcie|wpuszczanie od|wpuszczanie|wejście od godz|drzwi otwarte|otwarcie bram godz',
  cs: 'otevření|otevření dveří|vstup od|otevření bran|vpuštění|vstup do sálu od|otevření sálu|dveře od|brány otevřeny',
}

export const end: Words = {
  en: 'end|ends|ends at|end time|finish|last entry|curfew|until|closes|close|duration|running time|interval|approx end|latest entry|run time|valid until|gates close|doors close|latest arrival|finishes',
  sv: 'slut|slutar|sluttid|beräknat slut|stänger|speltid|paus|giltig till|längd|stänger kl|senast',
  de: 'ende|ende ca|voraussichtliches ende|dauer|pause|gültig bis|bis|einlassende|letzter einlass',
  nl: 'einde|eindtijd|eind|sluit|duur|pauze|geldig tot|tot|verwachte eindtijd|poorten dicht',
  fr: 'fin|durée|entracte|fermeture|fin prévue|valable jusqu’au|jusqu’à|fermeture des portes',
  es: 'fin|final|duración|cierre|hora de fin|hasta|válido hasta|cierre de puertas',
  it: 'fine|durata|termine|chiusura|ora fine|valido fino al|fino al|fino alle',
  pt: 'fim|duração|término|encerramento|hora de fim|até|válido até',
  da: 'slut|slutter|sluttidspunkt|varighed|pause|lukker|gyldig til|sluttid',
  nb: 'slutt|slutter|varighet|pause|stenger|gyldig til|sluttid',
  fi: 'päättyy|loppuu|kesto|väliaika|sulkeutuu|päättymisaika|voimassa',
  pl: 'koniec|zakończenie|czas trwania|przerwa|ważny do|do godz',
  cs: 'konec|délka|přestávka|ukončení|platí do|předpokládaný konec',
}

/** Days of buying, printing, birth: not the event's. */
export const bought: Words = {
  en: 'purchased|purchase date|order date|date of purchase|booked|booked on|booking date|issued|issued on|date of issue|issue date|printed|printed on|print date|ordered|ordered on|sold|paid on|date of birth|purchased on|bought|generated|payment date|invoice date|transaction date|date of order|created|date purchased|date ordered|sale date|bought on',
  sv: 'köpt|köpdatum|inköpsdatum|orderdatum|bokningsdatum|bokad|utskriven|utskriftsdatum|beställd|betald|såld|beställningsdatum|köpt den|utfärdad|bokat|bokad den|försäljningsdatum|köptes|utställd',
  de: 'gekauft|kaufdatum|bestelldatum|buchungsdatum|gebucht am|bestellt am|ausgestellt|ausgestellt am|gedruckt|gedruckt am|druckdatum|verkauft am|rechnungsdatum|gekauft am|bestellt|verkaufsdatum|gebucht|erstellt am|geburtsdatum',
  nl: 'gekocht|aankoopdatum|besteldatum|boekingsdatum|gekocht op|besteld op|geprint|afgedrukt|uitgiftedatum|geboekt op|besteld|aangekocht op',
  fr: 'acheté|acheté le|date d’achat|date de commande|émis le|imprimé le|date d’émission|commandé le|édité le|date de réservation|vendu le|réservé le|date de vente|édité',
  es: 'comprado|fecha de compra|fecha compra|fecha de emisión|emitido|impreso|fecha de venta|comprado el|fecha de pedido|fecha de impresión|fecha pedido|emitida',
  it: 'acquistato|data acquisto|data di acquisto|data emissione|emesso il|stampato|data ordine|data di emissione|acquistato il|emesso|emissione|data vendita|emissione del',
  pt: 'comprado|data de compra|data da compra|data de emissão|emitido|impresso|comprado em|data do pedido|emitido em|data da encomenda',
  da: 'købt|købsdato|købt den|udskrevet|bestilt|ordredato|bestillingsdato|udstedt',
  nb: 'kjøpt|kjøpsdato|kjøpt den|utskrevet|bestilt|ordredato|bestillingsdato|utstedt',
  fi: 'ostettu|ostopäivä|tulostettu|tilauspäivä|tilattu|varattu|myyty|ostopvm|tilauspvm',
  pl: 'zakupiono|data zakupu|data zamówienia|wydrukowano|wystawiono|data wystawienia|data sprzedaży|kupiono|data wydruku',
  cs: 'zakoupeno|datum nákupu|datum objednávky|vytištěno|vystaveno|datum prodeje|koupeno|datum vystavení|datum platby',
}
