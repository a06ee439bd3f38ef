const byCountry: Record<string, string> = {
  SE: 'SEK',
  DK: 'DKK',
  NO: 'NOK',
  GB: 'GBP',
  CH: 'CHF',
  PL: 'PLN',
  CZ: 'CZK',
  RO: 'RON',
  US: 'USD',
  CA: 'CAD',
  AU: 'AUD',
  JP: 'JPY',
}

/** Currencies offered for a face value: the one of the house's country is chosen first. */
export const offeredCurrencies: readonly string[] = ['EUR', ...Object.values(byCountry)]

export const currencyOf = (country: string): string => byCountry[country] ?? 'EUR'
