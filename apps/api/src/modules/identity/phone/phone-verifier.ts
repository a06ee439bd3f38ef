/** Sends codes by text message and knows whether one is right; whose it is stays with us. */
export interface PhoneVerifier {
  /** Numbers in E.164. `refused`: the provider does not text this number. */
  send(phone: string): Promise<'sent' | 'refused'>
  /** A code that is too old, used, or tried too often is wrong too. */
  check(phone: string, code: string): Promise<'right' | 'wrong'>
}

/** The provider did not answer, or not in a way that says yes or no: what happened is not known. */
export class PhoneUnavailable extends Error {
  override name = 'PhoneUnavailable'
}
