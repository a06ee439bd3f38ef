/** The one screen that says where everything is. */
export function welcome({ env, logins, logs, screen }) {
  const rows = [
    ['Web', env.PUBLIC_WEB_URL, 'buy and sell tickets'],
    ['Admin', env.PUBLIC_ADMIN_URL, 'support desk'],
    ['API', env.PUBLIC_API_URL, `described at ${env.PUBLIC_API_URL}/docs`],
    ['Sandbox', env.SANDBOX_PUBLIC_URL, 'every mail and text message, card page, clock'],
  ]
  const lines = ['', screen.bold('The house is open.'), '']
  for (const [name, url, what] of rows) lines.push(`  ${name.padEnd(10)} ${url.padEnd(24)} ${screen.dim(what)}`)
  if (logins.length) {
    const widest = Math.max(...logins.map(({ email }) => email.length))
    lines.push('')
    for (const { role, email, password } of logins)
      lines.push(`  ${role.padEnd(10)} ${email.padEnd(widest)}  ${password}`)
  }
  lines.push('', `  ${screen.dim(`Logs in ${logs}. Stop with Ctrl-C.`)}`, '')
  return lines.join('\n')
}
