/** The words of a mail. A variant, `body_transfer`, stands in for its field where the mail's context names it. */
export interface MailText {
  subject: string
  heading: string
  body: readonly string[]
  button?: string
  small?: readonly string[]
  [variant: `${'body' | 'small'}_${string}`]: readonly string[]
  [variant: `${'subject' | 'heading' | 'button'}_${string}`]: string
}
