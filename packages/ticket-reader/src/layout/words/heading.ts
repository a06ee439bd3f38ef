/** Words that make up headings, thanks and brands: text of nothing else is not an event's name. */
const words = `
ticket tickets e eticket print at home your this is here the a an of for to and admit one admission general valid only official mobile pass entry event
copy original please scan keep safe code barcode qr show at entrance thank you thanks enjoy welcome order confirmation booking details information info receipt tickets
page no not resale transfer admits person adult child student senior concession standard regular full early bird vip premium day weekend single
biljett biljetter din detta ar e hemma skriv ut ordinarie vuxen barn ungdom pensionar student visa upp vid ingangen giltig for en person tack valkommen
eintrittskarte karte karten ihr ihre dein deine das ist online druckticket erwachsene erwachsener kind ermassigt gultig fur eine viel spass willkommen einlasskarte normalpreis zum ausdrucken
toegangsbewijs toegangskaart kaart kaartje je uw jouw volwassene kind welkom geldig voor een persoon dit
billet billets votre entree e plein tarif adulte enfant etudiant valable une personne bienvenue merci imprimer a domicile reduit spectateur
entrada entradas tu su adulto nino valida para una persona bienvenido gracias general imprimir en casa
biglietto biglietti il tuo ingresso titolo di accesso intero ridotto valido per una persona benvenuto grazie
bilhete bilhetes ingresso ingressos o seu inteira meia valido
billet billetter din voksen barn gyldig velkommen bilett billett billetten
lippu liput paasylippu aikuinen lapsi tervetuloa kiitos
bilet bilety wstepu normalny ulgowy wejsciowka twoj twoje wazny zapraszamy
vstupenka vstupenky vase dospely dite detsky dekujeme vitejte elektronicka domaci elektroniczny elektronisches digital digitale
ticketmaster live nation axs eventim billetto tickster nortic ticketone ticketek fnac spectacles see dice eventbrite seatgeek stubhub viagogo ticketswap weezevent billetlugen tiketti lippupiste
ebilet ticketportal goout skiddle paylogic reservix oeticket starticket entradas atrapalo vivaticket ticketcorner biletomat ticnet eventbee universe ticketpro kupbilecik com co uk www presents proudly present presented by powered in association with
presenterar prasentiert presente presenta apresenta praesenterer presenterer presenteert ma zaszczyt przedstawic
`

const known = new Set(words.split(/\s+/).filter(Boolean))

export const isHeadingWord = (word: string) => known.has(word)
