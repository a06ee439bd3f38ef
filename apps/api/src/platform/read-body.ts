import type { Endpoint } from '@fullhouse/contracts/endpoint'
import { platformProblems } from '@fullhouse/contracts/problem'
import express, { type Request, type RequestHandler, type Response } from 'express'
import { refuse } from './problem.ts'

const json = express.json({ limit: '100kb', strict: true, type: 'application/json' })
/** Providers sign the bytes they sent, so those stay as they came. */
const raw = express.raw({ limit: '1mb', type: () => true })

/** How this endpoint's body is read. A body of another type than JSON is refused, not ignored. */
export function readBody(endpoint: Endpoint): RequestHandler {
  if (endpoint.access === 'provider') return raw
  // A file is read once we know who sends it: see `readUpload`.
  if (endpoint.upload) return (_request, _response, next) => next()
  return (request, response, next) => {
    const hasBody = request.get('transfer-encoding') !== undefined || Number(request.get('content-length') ?? 0) > 0
    if (hasBody && !request.is('application/json')) refuse(platformProblems.unsupported_media_type)
    json(request, response, next)
  }
}

/** A file on its way in: its bytes, and the name its sender gave it, without any path. */
export interface UploadedFile {
  fileName: string
  content: Buffer
}

/** Reads the one file of an upload, after its sender was admitted. Refuses more than `maxBytes` before reading them. */
export async function readUpload(request: Request, response: Response, maxBytes: number): Promise<UploadedFile> {
  if (!request.is('application/octet-stream')) refuse(platformProblems.unsupported_media_type)
  await new Promise<void>((resolve, reject) => {
    express.raw({ limit: maxBytes, type: () => true, inflate: false })(request, response, (error?: unknown) =>
      error ? reject(error as Error) : resolve(),
    )
  })
  const content: unknown = request.body
  return { fileName: fileNameOf(request), content: Buffer.isBuffer(content) ? content : Buffer.alloc(0) }
}

function fileNameOf(request: Request): string {
  const given = request.get('x-file-name') ?? ''
  let name = ''
  try {
    name = decodeURIComponent(given.slice(0, 600))
  } catch {
    refuse(platformProblems.invalid_input, {
      fields: [{ path: 'headers.x-file-name', message: 'The name of the file, percent-encoded' }],
    })
  }
  const last = name.split(/[\\/]/).at(-1) ?? ''
  // oxlint-disable-next-line no-control-regex -- control characters are exactly what is taken out
  const plain = last.replaceAll(/[\u0000-\u001F\u007F]/g, '')
  return plain.trim().slice(0, 120) || 'file'
}
