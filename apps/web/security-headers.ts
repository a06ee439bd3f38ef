/** The headers of every page. The card form of the sandbox or of Stripe is the only thing that may be framed. */
export function securityHeaders(env: Record<string, string | undefined>): Record<string, string> {
  const sandbox = env['SANDBOX_PUBLIC_URL'] ?? ''
  const csp = {
    'default-src': "'self'",
    'script-src': "'self' https://js.stripe.com",
    // Base UI and the toaster place their styles in the page.
    'style-src': "'self' 'unsafe-inline'",
    'img-src': "'self' data: blob:",
    'font-src': "'self'",
    'connect-src': "'self' ws: wss: https://api.stripe.com",
    'frame-src': `${sandbox} https://js.stripe.com https://hooks.stripe.com`.trim(),
    'frame-ancestors': "'none'",
    'base-uri': "'none'",
    'form-action': "'self'",
    'object-src': "'none'",
  }
  return {
    'Content-Security-Policy': Object.entries(csp)
      .map(([key, value]) => `${key} ${value}`)
      .join('; '),
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    'X-Content-Type-Options': 'nosniff',
    'Permissions-Policy': 'camera=(self), microphone=(), geolocation=(self), payment=(self "https://js.stripe.com")',
  }
}
