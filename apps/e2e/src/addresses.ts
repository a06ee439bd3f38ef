/** Where the product stands; `npm test` and the starter say it in the environment. */
export const web = process.env.PUBLIC_WEB_URL ?? 'http://127.0.0.1:4100'
export const admin = process.env.PUBLIC_ADMIN_URL ?? 'http://127.0.0.1:4200'
export const sandbox = process.env.SANDBOX_PUBLIC_URL ?? 'http://127.0.0.1:4300'
export const api = process.env.PUBLIC_API_URL ?? 'http://127.0.0.1:4000'
