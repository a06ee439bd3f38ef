import { currencyCodes } from '@fullhouse/kernel'

const byCountry: Readonly<Record<string, string>> = {
  AU: 'AUD',
  CA: 'CAD',
  CH: 'CHF',
  CZ: 'CZK',
  DK: 'DKK',
  GB: 'GBP',
  JP: 'JPY',
  LI: 'CHF',
  NO: 'NOK',
  NZ: 'NZD',
  PL: 'PLN',
  RO: 'RON',
  SE: 'SEK',
  US: 'USD',
}

/** What tickets in a country are most likely priced in; a first guess the person can change. */
export const localCurrency = (country: string | null | undefined): string => (country && byCountry[country]) || 'EUR'

/** The currencies offered: those of the countries we know, and the one in use. */
export const offeredCurrencies = (used: string): string[] =>
  [...new Set([used, 'EUR', ...Object.values(byCountry)])].filter((code) => currencyCodes.includes(code))
