import type { Run } from './sample-page.ts'

/** Terms as issuers print them, in lines, full of words that mean something elsewhere on a ticket. */
const terms: Readonly<Record<string, readonly string[]>> = {
  en: [
    'The holder may be refused entry to the stadium or theatre without refund. Keep this ticket at',
    'all times while inside the arena and take your seat before the performance begins. Gate staff',
    'may search bags larger than A4. Resale above face value is prohibited. Persons under 14 only',
    'with an adult. Box office of the Royal Park Theatre opens 2 hours before the start',
    'Questions: Customer Service, Grand Hall, 12 Station Road, Leeds LS1 4DY, Mon-Fri 9:00-17:00',
  ],
  de: [
    'Der Einlass in die Halle oder das Stadion kann ohne Erstattung verweigert werden. Bitte nehmen',
    'Sie Ihren Platz vor Beginn der Vorstellung ein. Das Theater behält sich Änderungen vor. Der',
    'Weiterverkauf über dem aufgedruckten Preis ist untersagt. Rückfragen an den Veranstalter im',
    'Konzerthaus am Park, Bahnhofstraße 12, 20095 Hamburg, Mo-Fr 9-17 Uhr. Gerichtsstand ist Berlin',
    'Garderobe 2,00 EUR. Kein Umtausch, keine Rücknahme',
  ],
  sv: [
    'Arrangören kan neka insläpp till arenan eller teatern. Intag din plats innan föreställningen',
    'börjar. Väskor större än A4 får inte tas in i salongen. Köpt biljett återlöses inte. Åldersgräns',
    '13 år på parkett. Vid frågor kontakta kundtjänst, Konserthuset, Hötorget 8, 103 87 Stockholm',
    'vardagar 9-17. Garderob 30 kr',
  ],
  fr: [
    'L’accès à la salle ou au stade peut être refusé sans remboursement. Merci de prendre place',
    'avant le début du spectacle. Les portes du théâtre ferment 15 minutes après. La revente à un',
    'prix supérieur est interdite. Vestiaire 2,00 €. Renseignements : Opéra de la Gare, 3 rue du Port',
    '75010 Paris, du lundi au vendredi de 9h à 17h',
  ],
}

/** The lines of one language below everything else. */
export const smallPrint = (language: string): Run[] =>
  (terms[language] ?? terms['en'] ?? []).map((line, nth) => [40, 640 + nth * 9, 7, line])
