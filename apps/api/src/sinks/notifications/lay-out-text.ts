import type { MailWords } from './render-mail.ts'

/** The plain part: the same words, for readers and programs without HTML. */
export function layOutText(mail: MailWords): string {
  const facts = mail.facts.map(({ label, value }) => `${label}: ${value}`).join('\n')
  const button = mail.button ? `${mail.button.label}:\n${mail.button.url}` : ''
  const parts = [mail.heading, ...mail.body, facts, button, ...mail.small, `--\n${mail.house}\n${mail.footer}`]
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`
}
