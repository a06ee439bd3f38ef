import { parsePhoneNumberFromString } from 'libphonenumber-js/max'

/** Kinds of numbers a text message reaches and that cost no more than any other: no premium or satellite ones. */
const reachable = new Set(['MOBILE', 'FIXED_LINE_OR_MOBILE'])

/** A number as people write it, in E.164; null when it is not a mobile number with its country code. */
export function normalPhone(text: string): string | null {
  const number = text.trim().startsWith('+') ? parsePhoneNumberFromString(text) : undefined
  return number?.isValid() && reachable.has(number.getType() ?? '') ? number.number : null
}

/** All that anybody gets to read of a number: its country code and the last two digits. */
export function hidePhone(phone: string): string {
  const code = parsePhoneNumberFromString(phone)?.countryCallingCode ?? ''
  return `+${code} ··· ·· ${phone.slice(-2)}`
}
