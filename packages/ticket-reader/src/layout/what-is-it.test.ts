import { describe, expect, test } from 'vitest'
import { floors } from './testing/floors.ts'
import { grounds } from './testing/grounds.ts'
import { pageOf } from './testing/sample-page.ts'
import { stages } from './testing/stages.ts'
import { whatIsIt } from './what-is-it.ts'

const lines = (text: string) => [
  pageOf(text.split('|').map((line, nth) => [20, 20 + nth * 16, 10, line.trim()] as const)),
]

describe('What kind of paper it is', () => {
  test.each([...stages, ...grounds, ...floors])('a ticket: $name', ({ page }) => {
    expect(['ticket', 'unknown']).toContain(whatIsIt([page], ['8812009318273']))
    expect(whatIsIt([page], [])).not.toBe('receipt')
  })

  test.each([
    'Invoice no. 2026-118 | Bill to: Jane Doe | 2 x Ticket Aida | Subtotal £120.00 | VAT 20% £24.00 | Total £144.00 | Payment method Visa',
    'Kvitto | Orderbekräftelse | 2 st biljett Aida | Summa 900 kr | Varav moms 50,94 kr | Betalsätt Swish | Org nr 556677-8899',
    'Rechnung Nr. 4711 | 2x Eintrittskarte Aida | Zwischensumme 80,00 € | MwSt. 7% | Gesamtbetrag 85,60 € | Zahlungsart PayPal',
    'Facture n° 881 | 2 billets Aida | Sous-total 80,00 € | TVA 5,5% | Total TTC 84,40 € | Mode de paiement CB',
    'Factura | Base imponible 80,00 € | IVA 10% | Forma de pago tarjeta | NIF B1234567',
    'Faktura VAT | Sposób płatności: BLIK | Razem 300,00 zł | NIP 5252525252',
  ])('a receipt: %s', (text) => expect(whatIsIt(lines(text), [])).toBe('receipt'))

  test.each([
    'BOARDING PASS | DOE/JANE | Flight SK 1421 | ARN → LHR | Gate 12 | Seat 14C | Boarding time 10:25',
    'FLIGHT | DL31 | GATE | 29 | SEAT | 26E | ZONE | 4 | CDG ✈ LYS | COACH',
    'Online-Fahrkarte | ICE 577 | Abfahrt Hamburg Hbf 10:24 | Ankunft München Hbf 16:09 | Wagen 7 | Sitzplatz 44 | Gleis 14',
    'Boardingkort | Flyg SK533 | Avgång 07:10 | Sittplats 11A',
    'Carte d’embarquement | Vol AF 1234 | Départ 10:10 | Siège 12A | Porte F22',
    'Tarjeta de embarque | Vuelo IB3166 | Salida 18:40 | Asiento 9C',
  ])('a travel document: %s', (text) => expect(whatIsIt(lines(text), [])).toBe('boarding_pass'))

  test('a boarding pass by its code alone', () => {
    expect(whatIsIt([], ['M1DESMARAIS/LUC       EABC123 YULFRAAC 0834 226F001A0025 100'])).toBe('boarding_pass')
    expect(whatIsIt([], ['#UT010080000020000'])).toBe('boarding_pass')
  })

  test('a ticket’s own code is none', () => {
    expect(whatIsIt([], ['M1234567890123', '8812009318273', 'https://example.test/t/M1'])).toBe('unknown')
  })

  test('nothing said is unknown', () => expect(whatIsIt(lines('This is the first page.'), [])).toBe('unknown'))
})
