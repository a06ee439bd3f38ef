import { type Call, isConnected } from '../wire/call.ts'

export const platformCurrency = 'sek'
export const platformCountry = 'SE'

const currencies: Record<string, string> = {
  SE: 'sek',
  NO: 'nok',
  DK: 'dkk',
  GB: 'gbp',
  US: 'usd',
  CH: 'chf',
  PL: 'pln',
  CZ: 'czk',
  HU: 'huf',
  RO: 'ron',
  JP: 'jpy',
  CA: 'cad',
  AU: 'aud',
}

export const currencyOfCountry = (country: string): string => currencies[country] ?? 'eur'

export async function accountCurrency(call: Call): Promise<string> {
  if (!isConnected(call)) return platformCurrency
  const row = await call.tx.selectFrom('object').select('body').where('id', '=', call.account).executeTakeFirst()
  return typeof row?.body.default_currency === 'string' ? row.body.default_currency : platformCurrency
}
