// sonner adds a style element, empty first; its rules stand in our own stylesheet too, so this only keeps the
// browser from reporting it. A new version of sonner has a new second hash: the report names it.
const toasterStyles =
  "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=' 'sha256-StEaX+se6YS7pqjzrzMIA0KaX9zF/8zAhvQXZAe5epY='"

/** The headers of every page. The card form of the sandbox or of Stripe is the only thing that may be framed. */
export function securityHeaders(env: Record<string, string | undefined>): Record<string, string> {
  const sandbox = env['SANDBOX_PUBLIC_URL'] ?? ''
  const csp = {
    'default-src': "'self'",
    'script-src': "'self' https://js.stripe.com",
    'style-src': `'self' ${toasterStyles}`,
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
