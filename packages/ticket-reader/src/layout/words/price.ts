import type { Words } from './words.ts'

export const price: Words = {
  en: 'price|face value|ticket price|value|face value price|unit price|admission price|cost|price inc vat|price incl vat|price per ticket|base price|original price|ticket value|net price',
  sv: 'pris|biljettpris|ordinarie pris|pris inkl moms|pris inkl avgift|grundpris|pris per biljett|entré|nominellt värde',
  de: 'preis|ticketpreis|kartenpreis|eintrittspreis|einzelpreis|normalpreis|grundpreis|preis inkl mwst|nennwert|eintritt|endpreis|vk preis',
  nl: 'prijs|ticketprijs|kaartprijs|toegangsprijs|entreeprijs|prijs incl btw|nominale waarde',
  fr: 'prix|tarif|prix du billet|prix ttc|prix unitaire|valeur faciale|montant du billet|prix tarif|prix public|plein tarif|tarif plein',
  es: 'precio|pvp|precio entrada|importe|precio base|precio unitario|valor nominal|tarifa',
  it: 'prezzo|prezzo biglietto|prezzo titolo|importo|prezzo unitario|valore nominale|tariffa|costo',
  pt: 'preço|preço do bilhete|valor|valor do ingresso|valor facial|preço unitário|tarifa',
  da: 'pris|billetpris|pris inkl gebyr|pris inkl moms|stykpris',
  nb: 'pris|billettpris|pris inkl mva|pris inkl avgift',
  fi: 'hinta|lipun hinta|hinta sis alv|lippuhinta',
  pl: 'cena|cena biletu|cena brutto|wartość|cena jednostkowa',
  cs: 'cena|cena vstupenky|cena lístku|cena s dph|hodnota',
}

export const total: Words = {
  en: 'total|order total|grand total|subtotal|sum|amount|amount paid|total paid|paid|you paid|total price',
  sv: 'totalt|summa|total|att betala|belopp|betalt|totalsumma|totalbelopp',
  de: 'gesamt|summe|gesamtbetrag|gesamtpreis|betrag|gesamtsumme|zahlbetrag|bezahlt|total',
  nl: 'totaal|totaalbedrag|bedrag|betaald|totaalprijs',
  fr: 'total|montant|montant total|total ttc|payé|somme|total payé|prix total',
  es: 'total|importe total|pagado|total pagado|precio total',
  it: 'totale|importo totale|pagato|totale pagato|prezzo totale',
  pt: 'total|valor total|montante|pago|total pago|preço total',
  da: 'total|i alt|beløb|betalt|samlet pris|totalbeløb',
  nb: 'totalt|sum|beløp|betalt|total|totalsum',
  fi: 'yhteensä|summa|maksettu|loppusumma',
  pl: 'razem|suma|kwota|zapłacono|łącznie|do zapłaty|cena łączna',
  cs: 'celkem|částka|součet|zaplaceno|celková cena',
}

/** Sums that are not the ticket's value. */
export const fee: Words = {
  en: 'fee|fees|service fee|booking fee|service charge|handling fee|delivery fee|delivery|vat|tax|discount|transaction fee|facility fee|incl vat|of which vat|of which fee|includes fee|incl fee|fees and charges|restoration levy',
  sv: 'avgift|serviceavgift|förköpsavgift|moms|varav moms|bokningsavgift|rabatt|expeditionsavgift|varav avgift|förvaring|garderob',
  de: 'gebühr|servicegebühr|vorverkaufsgebühr|vvk gebühr|mwst|versand|ust|bearbeitungsgebühr|systemgebühr|rabatt|inkl gebühren|buchungsgebühr|zzgl',
  nl: 'servicekosten|btw|kosten|transactiekosten|reserveringskosten|korting|bespreekkosten|administratiekosten',
  fr: 'frais|frais de service|tva|dont tva|frais de location|frais de réservation|remise|dont frais',
  es: 'gastos|gastos de gestión|iva|gastos de distribución|descuento|comisión|cargos por servicio',
  it: 'commissioni|diritti di prevendita|prevendita|iva|commissione|diritto di prevendita|sconto|spese',
  pt: 'taxa|taxas|taxa de serviço|iva|comissão|desconto|taxa de conveniência',
  da: 'gebyr|moms|heraf moms|billetgebyr|rabat|heraf gebyr',
  nb: 'gebyr|mva|herav mva|billettavgift|avgift|rabatt|herav avgift',
  fi: 'palvelumaksu|alv|toimitusmaksu|alennus|toimituskulut|tilausmaksu',
  pl: 'opłata|opłata serwisowa|vat|prowizja|rabat|opłaty',
  cs: 'poplatek|servisní poplatek|dph|sleva|poplatky',
}
