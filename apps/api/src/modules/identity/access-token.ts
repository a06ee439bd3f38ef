import { createPublicKey } from 'node:crypto'
import jwt from 'jsonwebtoken'
import { z } from 'zod'
import { type Keys, newest } from '#platform/keys'
import type { Actor } from '#platform/serve'

/** Distinct from every other kind of token (RFC 9068 §2.1, RFC 8725 §3.11). */
const type = 'at+jwt'
const audience = 'fullhouse'
export const accessSeconds = 900

const Claims = z.object({ sub: z.uuid(), sid: z.uuid(), iat: z.number(), exp: z.number() })

export interface AccessTokens {
  sign(actor: Actor): { accessToken: string; expiresAt: string }
  /** Whom the token names; `null` for anything we did not sign for this purpose or that is too old. */
  verify(token: string): { accountId: string; sessionId: string } | null
}

/** RS256 access tokens by real time: the newest key signs, every listed key verifies. */
export function createAccessTokens(keys: Keys['access'], issuer: string): AccessTokens {
  const publicKeys = new Map(keys.map((key) => [key.kid, createPublicKey(key.publicKey)]))
  return {
    sign({ accountId, sessionId, role }) {
      const key = newest(keys)
      const issuedAt = Math.floor(Date.now() / 1000)
      const accessToken = jwt.sign({ sid: sessionId, role, iat: issuedAt }, key.privateKey, {
        algorithm: 'RS256',
        header: { alg: 'RS256', typ: type, kid: key.kid },
        issuer,
        audience,
        subject: accountId,
        expiresIn: accessSeconds,
      })
      return { accessToken, expiresAt: new Date((issuedAt + accessSeconds) * 1000).toISOString() }
    },
    verify(token) {
      if (token.length > 4096) return null
      try {
        const header = jwt.decode(token, { complete: true })?.header
        const key = publicKeys.get(header?.kid ?? '')
        if (!key || header?.typ !== type || 'crit' in header) return null
        const claims = Claims.parse(jwt.verify(token, key, { algorithms: ['RS256'], issuer, audience }))
        return { accountId: claims.sub, sessionId: claims.sid }
      } catch {
        return null
      }
    },
  }
}

/** The public keys as a JWK set (RFC 7517), for `GET /.well-known/jwks.json`. */
export function jwks(keys: Keys['access']) {
  return {
    keys: keys.map((key) => ({
      ...createPublicKey(key.publicKey).export({ format: 'jwk' }),
      kid: key.kid,
      use: 'sig',
      alg: 'RS256',
    })),
  }
}
