import type { MailWords } from './render-mail.ts'

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escape = (text: string) => text.replaceAll(/[&<>"']/g, (sign) => escapes[sign] as string)

const sans = "'Instrument Sans',-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif"
const serif = "Fraunces,Georgia,'Times New Roman',serif"

/** Tokens of the look: paper, card, ink, soft ink, line, curtain. Inline for light; classes turn the lights down. */
const dark = `@media (prefers-color-scheme:dark){
.paper{background:#131110!important}.card{background:#1d1a18!important;border-color:#35302b!important}
.ink{color:#f4ede2!important}.soft{color:#aba093!important}.line{border-color:#35302b!important}
.curtain{background:#d33a4c!important;color:#ffffff!important}
}`

/** Tables, because mail programs know nothing better; every word is escaped. */
export function layOutHtml(mail: MailWords): string {
  const paragraph = (text: string) =>
    `<p class="ink" style="margin:0 0 16px;font:16px/1.5 ${sans};color:#1d1916">${escape(text)}</p>`
  const small = (text: string) =>
    `<p class="soft" style="margin:0 0 12px;font:14px/1.5 ${sans};color:#665c52">${escape(text)}</p>`
  return `<!doctype html>
<html lang="${escape(mail.locale)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark">
<title>${escape(mail.subject)}</title><style>${dark}</style></head>
<body class="paper" style="margin:0;padding:0;background:#f6f1e7">
<table role="presentation" class="paper" width="100%" cellpadding="0" cellspacing="0" style="background:#f6f1e7"><tr>
<td align="center" style="padding:32px 16px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="max-width:560px">
<tr><td class="ink" style="padding:0 4px 16px;font:600 20px/1.2 ${serif};color:#1d1916">Fullhouse</td></tr>
<tr><td class="card" style="padding:32px;background:#fffdf8;border:1px solid #e2d8c7;border-radius:16px">
<h1 class="ink" style="margin:0 0 16px;font:600 28px/1.2 ${serif};color:#1d1916">${escape(mail.heading)}</h1>
${mail.body.map(paragraph).join('\n')}
${factTable(mail)}
${button(mail)}
${mail.small.map(small).join('\n')}
</td></tr>
<tr><td style="padding:20px 4px 0">${[mail.house, mail.footer].map(small).join('')}</td></tr>
</table></td></tr></table></body></html>
`
}

function factTable({ facts }: MailWords): string {
  if (facts.length === 0) return ''
  const cell = 'padding:8px 0;border-top:1px solid #e2d8c7;vertical-align:top'
  const rows = facts.map(
    ({
      label,
      value,
    }) => `<tr><td class="soft line" style="${cell};padding-right:16px;font:14px/1.5 ${sans};color:#665c52">${escape(label)}</td>
<td class="ink line" align="right" style="${cell};font:600 14px/1.5 ${sans};font-variant-numeric:tabular-nums;color:#1d1916">${escape(value)}</td></tr>`,
  )
  return `<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="margin:8px 0 20px">${rows.join('\n')}</table>`
}

function button({ button: given }: MailWords): string {
  if (!given) return ''
  const url = escape(given.url)
  const spelledOut =
    given.spelledOut === null
      ? ''
      : `<p class="soft" style="margin:0 0 16px;font:14px/1.5 ${sans};color:#665c52">${escape(given.spelledOut)}<br>
<a class="soft" href="${url}" style="color:#665c52;word-break:break-all">${url}</a></p>`
  return `<table role="presentation" cellpadding="0" cellspacing="0" style="margin:8px 0 24px"><tr>
<td class="curtain" style="background:#a8142b;border-radius:14px"><a class="curtain" href="${url}"
 style="display:inline-block;padding:14px 24px;font:600 16px/1.2 ${sans};color:#fff8f1;text-decoration:none;border-radius:14px">${escape(given.label)}</a></td>
</tr></table>${spelledOut}`
}
