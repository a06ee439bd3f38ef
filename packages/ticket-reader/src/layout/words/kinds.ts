import type { Words } from './words.ts'

/** Only a travel document says these. */
export const travel: Words = {
  en: 'boarding pass|boarding time|boarding card|flight|flight no|flight number|departure airport|arrival airport|gate closes|frequent flyer|carrier|e ticket receipt|coach|cabin|baggage|passenger|passenger name|check in|terminal|departure|arrival|depart|arrive|train|platform|railcard|rail|boarding|boards|boarding group|sequence|seq|zone|pnr|itinerary|airline|airlines|boarding gate',
  sv: 'ombordstigning|boardingkort|flyg|avgång|ankomst|tåg|vagn|spår|resenär|tågbiljett|flygnummer|resa|perrong',
  de: 'bordkarte|flug|abflug|ankunft|abfahrt|zug|wagen|gleis|fahrkarte|reisender|einsteigezeit|reiseverbindung|zugbindung|fahrschein|hinfahrt|rückfahrt|bahncard|flugsteig|passagier|flexpreis|sparpreis|klasse|zangenabdruck|cityticket|ice fahrkarte',
  nl: 'instapkaart|vlucht|vertrek|aankomst|trein|spoor|reiziger|boarding|rijtuig|reisdatum|treinkaartje|passagier',
  fr: 'carte d’embarquement|embarquement|vol|départ|arrivée|train|voiture|quai|voyageur|passager|aller|retour|billet de train|classe|trajet',
  es: 'tarjeta de embarque|embarque|vuelo|salida|llegada|tren|coche|vía|viajero|pasajero|billete de tren|clase',
  it: 'carta d’imbarco|imbarco|volo|partenza|arrivo|treno|carrozza|binario|passeggero|viaggiatore|classe',
  pt: 'cartão de embarque|embarque|voo|partida|chegada|comboio|carruagem|passageiro|trem|linha|classe',
  da: 'boardingkort|fly|afgang|ankomst|tog|vogn|perron|rejsende|togbillet|flynummer|rejse',
  nb: 'boardingkort|ombordstigningskort|fly|avgang|ankomst|tog|vogn|spor|reisende|flynummer|reise',
  fi: 'tarkastuskortti|lento|lähtö|saapuminen|juna|vaunu|raide|matkustaja|nousu koneeseen|matka|junalippu',
  pl: 'karta pokładowa|lot|odlot|przylot|odjazd|przyjazd|pociąg|wagon|peron|pasażer|tor|podróżny|klasa|bilet kolejowy',
  cs: 'palubní vstupenka|palubní lístek|let|odlet|přílet|odjezd|příjezd|vlak|vůz|nástupiště|cestující|jízdenka|kolej',
}

/** One of these is enough. */
export const surelyTravel: Words = {
  en: 'boarding pass|boarding card|flight no|flight number|frequent flyer|gate closes|railcard|uic 918|boarding gate|rail ticket|train ticket|boarding time|boarding group',
  sv: 'boardingkort|ombordstigningskort|tågbiljett',
  de: 'bordkarte|zugbindung|fahrkarte|reiseverbindung|einsteigezeit|fahrschein|online fahrkarte',
  nl: 'instapkaart|treinkaartje|instapkaarten',
  fr: 'carte d’embarquement|billet de train|carte d’accès à bord',
  es: 'tarjeta de embarque|billete de tren',
  it: 'carta d’imbarco|biglietto ferroviario',
  pt: 'cartão de embarque|bilhete de comboio',
  da: 'boardingkort|togbillet',
  nb: 'boardingkort|ombordstigningskort|togbillett',
  fi: 'tarkastuskortti|junalippu|maihinnousukortti',
  pl: 'karta pokładowa|bilet kolejowy',
  cs: 'palubní vstupenka|palubní lístek|jízdenka',
}

/** Papers about money. */
export const bill: Words = {
  en: 'invoice|receipt|order confirmation|payment confirmation|tax invoice|payment receipt|amount due|vat no|vat number|payment method|billing address|bill to|subtotal|unit price|confirmation of payment|payment received|this is not a ticket|not valid for entry|not a ticket|invoice number|invoice date|qty|amount paid|card ending|sales receipt|vat|due date|iban|booking confirmation|your order|thank you for your order|purchase confirmation|your purchase|order summary|paid with',
  sv: 'kvitto|faktura|orderbekräftelse|betalningsbekräftelse|moms|att betala|betalsätt|org nr|organisationsnummer|ej giltig som biljett|inte en biljett|ocr|förfallodatum|bankgiro|fakturadatum|momsreg nr|summa|à pris|gäller ej som biljett|varav moms|bokningsbekräftelse|köpbekräftelse|tack för din beställning|betalt med|kvittonummer',
  de: 'rechnung|quittung|beleg|bestellbestätigung|auftragsbestätigung|rechnungsnummer|rechnungsdatum|ust id|mwst|zwischensumme|einzelpreis|gesamtbetrag|zahlungsart|kein ticket|keine eintrittskarte|steuernummer|kaufbeleg|iban|rechnungsadresse|ust|berechtigt nicht zum einlass|buchungsbestätigung|kassenbon|zahlbar|netto|brutto|rechnungsempfänger',
  nl: 'factuur|kwitantie|orderbevestiging|bestelbevestiging|betalingsbewijs|btw|factuurnummer|subtotaal|betaalwijze|kvk|geen toegangsbewijs|factuurdatum|iban|te betalen|aankoopbewijs|bevestiging van je bestelling|betaalmethode|totaal|boekingsbevestiging',
  fr: 'facture|reçu|confirmation de commande|tva|sous total|mode de paiement|montant ttc|total ttc|ce document n’est pas un billet|ne constitue pas un billet|numéro de facture|total ht|siret|justificatif de paiement|date de facture|moyen de paiement|net à payer|récapitulatif de commande|justificatif d’achat',
  es: 'factura|recibo|confirmación de pedido|confirmación de compra|iva|subtotal|forma de pago|base imponible|no es una entrada|nif|cif|método de pago|justificante de pago|fecha de factura|resumen de compra|importe total|justificante de compra|no válido como entrada',
  it: 'fattura|ricevuta|conferma d’ordine|conferma ordine|iva|totale parziale|metodo di pagamento|imponibile|non è un biglietto|partita iva|subtotale|scontrino|data fattura|riepilogo ordine|conferma di acquisto|conferma acquisto|non valido come biglietto|ricevuta di pagamento',
  pt: 'fatura|recibo|confirmação de encomenda|confirmação de compra|confirmação do pedido|iva|subtotal|forma de pagamento|método de pagamento|nif|comprovativo de pagamento|comprovante|não é um bilhete|nota fiscal|comprovante de pagamento|fatura recibo',
  da: 'faktura|kvittering|ordrebekræftelse|moms|subtotal|cvr|betalingsmetode|ikke en billet|heraf moms|at betale|gælder ikke som billet|fakturadato|betalt med',
  nb: 'faktura|kvittering|ordrebekreftelse|mva|delsum|org nr|betalingsmåte|ikke en billett|herav mva|å betale|gjelder ikke som billett|fakturadato|betalt med|bestillingsbekreftelse',
  fi: 'lasku|kuitti|tilausvahvistus|alv|välisumma|y tunnus|maksutapa|ei ole lippu|yhteensä|veroton|eräpäivä|laskun numero|ostokuitti|ei kelpaa lippuna',
  pl: 'faktura|paragon|rachunek|potwierdzenie zamówienia|potwierdzenie płatności|vat|nip|sposób płatności|to nie jest bilet|do zapłaty|netto|brutto|faktura vat|razem|termin płatności|potwierdzenie zakupu|metoda płatności|nie jest biletem',
  cs: 'faktura|účtenka|doklad|potvrzení objednávky|dph|ičo|dič|způsob platby|celkem k úhradě|není vstupenkou|daňový doklad|základ daně|paragon|mezisoučet|variabilní symbol',
}

/** Papers that let somebody in. */
export const entry: Words = {
  en: 'ticket|e ticket|admit one|doors|doors open|entrance|seat|row|gate|general admission|section|print at home|valid for entry|scan at the door|block|standing|admission|admit',
  sv: 'biljett|e biljett|insläpp|ingång|rad|plats|sektion|entré|parkett|ståplats|din biljett|bänk',
  de: 'eintrittskarte|ticket|einlass|eingang|reihe|platz|sitz|block|stehplatz|print home|karte|sitzplatz|tor',
  nl: 'toegangsbewijs|ticket|ingang|rij|stoel|vak|staanplaats|deuren|zaal|e ticket|entreebewijs',
  fr: 'billet|e billet|entrée|rang|place|porte|siège|bloc|ouverture des portes|placement libre|accès',
  es: 'entrada|puerta|fila|asiento|butaca|sector|apertura de puertas|localidad|acceso|grada',
  it: 'biglietto|ingresso|fila|posto|settore|cancello|apertura porte|titolo di accesso|posto unico',
  pt: 'bilhete|ingresso|porta|fila|lugar|setor|assento|abertura de portas|cadeira|portão',
  da: 'billet|indgang|række|sæde|plads|døre|sektion|ståplads|dørene åbner',
  nb: 'billett|inngang|rad|sete|plass|dører|felt|ståplass|dørene åpner',
  fi: 'lippu|pääsylippu|sisäänkäynti|rivi|paikka|katsomo|ovet|seisomapaikka|portti',
  pl: 'bilet|wejście|rząd|miejsce|sektor|brama|bilet wstępu|trybuna|miejsce stojące|otwarcie bram',
  cs: 'vstupenka|vchod|řada|sedadlo|místo|sektor|vstup|stání|brána',
}
