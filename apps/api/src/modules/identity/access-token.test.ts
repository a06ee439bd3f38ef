import { generateKeyPairSync } from 'node:crypto'
import { createLocalJWKSet, jwtVerify } from 'jose'
import jwt from 'jsonwebtoken'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newest, newPair } from '#platform/keys'
import { startTestApp, type TestApp } from '../../testing/start-test-app.ts'
import type { TestAccount } from '../../testing/sign-up.ts'
import { createAccessTokens, jwks } from './access-token.ts'

let app: TestApp
let nora: TestAccount

beforeAll(async () => {
  app = await startTestApp()
  nora = await app.signUp()
})
afterAll(() => app.stop())

const getMe = async (token: string) => {
  const response = await fetch(`${app.url}/v1/me`, { headers: { authorization: `Bearer ${token}` } })
  return { status: response.status, code: ((await response.json()) as { code?: string }).code }
}
const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')

describe('an access token', () => {
  it('is accepted as we signed it', async () => {
    expect(await getMe(nora.accessToken)).toEqual({ status: 200, code: undefined })
  })

  it('can be verified by others with the published keys', async () => {
    const published = (await (await fetch(`${app.url}/.well-known/jwks.json`)).json()) as ReturnType<typeof jwks>
    const { payload, protectedHeader } = await jwtVerify(
      nora.accessToken,
      createLocalJWKSet(published as Parameters<typeof createLocalJWKSet>[0]),
      { issuer: app.platform.config.public.api, audience: 'fullhouse', typ: 'at+jwt', algorithms: ['RS256'] },
    )
    expect(payload).toMatchObject({ sub: nora.id, sid: nora.sessionId })
    expect((payload.exp ?? 0) - (payload.iat ?? 0)).toBe(900)
    expect(protectedHeader.kid).toBe(newest(app.platform.keys.access).kid)
    expect(JSON.stringify(published)).not.toMatch(/"(d|p|q|dp|dq|qi)":/)
  })

  const forged: Record<string, () => string> = {
    'no algorithm': () => `${encode({ alg: 'none', typ: 'at+jwt', kid: kid() })}.${encode(claims())}.`,
    'the public key as an HMAC secret': () => {
      const signed = `${encode({ alg: 'HS256', typ: 'at+jwt', kid: kid() })}.${encode(claims())}`
      // jsonwebtoken refuses to sign so; an attacker does not.
      const { createHmac } = process.getBuiltinModule('node:crypto')
      return `${signed}.${createHmac('sha256', newest(app.platform.keys.access).publicKey).update(signed).digest('base64url')}`
    },
    'another key under our kid': () => sign({}, {}, strangerKey),
    'a key we do not know': () => sign({}, { kid: 'unknown' }),
    'a path for a kid': () => sign({}, { kid: '../../etc/passwd' }),
    'no kid': () => sign({}, { kid: undefined }),
    'its own key in the header': () => sign({}, { kid: 'mine', jwk: strangerJwk } as object, strangerKey),
    'another issuer': () => sign({ iss: 'https://elsewhere.example' }),
    'another audience': () => sign({ aud: 'elsewhere' }),
    'no audience': () => sign({ aud: undefined }),
    'the type of another kind of token': () => sign({}, { typ: 'JWT' }),
    'no type': () => sign({}, { typ: undefined }),
    'an expiry in the past': () => sign({ iat: 1000, exp: 2000 }),
    'no expiry': () => sign({ exp: undefined }),
    'a start in the future': () => sign({ nbf: Math.floor(Date.now() / 1000) + 600 }),
    'a critical extension': () => sign({}, { crit: ['b64'] } as object),
    'another algorithm of the same family': () => sign({}, { alg: 'RS512' }),
    'a session of somebody else': () => sign({ sub: '0199a000-0000-7000-8000-000000000000' }),
    'a changed payload': () => {
      const [header, , signature] = nora.accessToken.split('.')
      return `${header}.${encode({ ...claims(), role: 'admin' })}.${signature}`
    },
    'no signature': () => `${nora.accessToken.split('.').slice(0, 2).join('.')}.`,
    'nothing readable': () => 'a.b.c',
    'a great length': () => `${nora.accessToken}${'a'.repeat(5000)}`,
  }
  it.each(Object.keys(forged))('is refused with %s', async (name) => {
    expect(await getMe((forged[name] as () => string)())).toEqual({ status: 401, code: 'platform.unauthenticated' })
  })

  it('signed before a rotation is accepted after it, and no longer when its key is gone', () => {
    const [oldKey, newKey] = [newPair('access'), newPair('access')]
    const actor = { accountId: nora.id, sessionId: nora.sessionId, role: 'user' } as const
    const { accessToken } = createAccessTokens([oldKey], 'https://a.example').sign(actor)
    expect(createAccessTokens([newKey, oldKey], 'https://a.example').verify(accessToken)).toEqual({
      accountId: nora.id,
      sessionId: nora.sessionId,
    })
    expect(createAccessTokens([newKey], 'https://a.example').verify(accessToken)).toBeNull()
    expect(jwks([newKey, oldKey]).keys.map((key) => key.kid)).toEqual([newKey.kid, oldKey.kid])
  })
})

const stranger = generateKeyPairSync('rsa', { modulusLength: 2048 })
const strangerKey = stranger.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
const strangerJwk = stranger.publicKey.export({ format: 'jwk' })
const kid = () => newest(app.platform.keys.access).kid

function claims(): Record<string, unknown> {
  const iat = Math.floor(Date.now() / 1000)
  const iss = app.platform.config.public.api
  return { sub: nora.id, sid: nora.sessionId, role: 'user', iat, exp: iat + 900, iss, aud: 'fullhouse' }
}

/** Our own key signs whatever it is told to. */
function sign(changed: object, header: object = {}, key = newest(app.platform.keys.access).privateKey): string {
  const payload = JSON.parse(JSON.stringify({ ...claims(), ...changed })) as Record<string, unknown>
  const whole = { alg: 'RS256', typ: 'at+jwt', kid: kid(), ...header } as jwt.JwtHeader
  return jwt.sign(payload, key, { header: whole, algorithm: whole.alg as jwt.Algorithm })
}
