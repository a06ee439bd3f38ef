export type Ports = Record<
  'API_PORT' | 'WEB_PORT' | 'ADMIN_PORT' | 'SANDBOX_PORT' | 'SANDBOX_SMTP_PORT' | 'DATABASE_PORT',
  number
>
export type Secrets = Record<string, string>
export const portNames: (keyof Ports)[]
export function choosePorts(given?: Record<string, string | undefined>): Ports
export function newSecrets(): Secrets
export function keepSecrets(dataDir: string): Secrets
export function stackEnvironment(options: {
  dataDir: string
  ports: Ports
  secrets: Secrets
  given?: Record<string, string | undefined>
}): Record<string, string>
