/** The headers of every page of the desk: nothing from elsewhere, framed by nobody. */
export function securityHeaders(): Record<string, string> {
  const csp = {
    'default-src': "'self'",
    'script-src': "'self'",
    // Base UI and the toaster place their styles in the page.
    'style-src': "'self' 'unsafe-inline'",
    'img-src': "'self' data:",
    'font-src': "'self'",
    'connect-src': "'self' ws: wss:",
    'frame-ancestors': "'none'",
    'base-uri': "'none'",
    'form-action': "'self'",
    'object-src': "'none'",
  }
  return {
    'Content-Security-Policy': Object.entries(csp)
      .map(([key, value]) => `${key} ${value}`)
      .join('; '),
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
    'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=()',
  }
}
