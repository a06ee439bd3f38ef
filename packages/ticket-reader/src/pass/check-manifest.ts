import { createHash } from 'node:crypto'

export type ManifestVerdict = 'matches' | 'missing' | 'altered'

const unlisted = new Set(['manifest.json', 'signature'])

/** Whether the manifest names every file of the pass, no other, and each with its SHA-1. */
export function checkManifest(files: ReadonlyMap<string, Uint8Array>): ManifestVerdict {
  const manifest = files.get('manifest.json')
  if (!manifest) return 'missing'
  const listed = parse(manifest)
  if (!listed) return 'altered'
  const held = [...files].filter(([name]) => !unlisted.has(name))
  const matches =
    held.length === listed.size && held.every(([name, bytes]) => sha1(bytes) === listed.get(name)?.toLowerCase())
  return matches ? 'matches' : 'altered'
}

const sha1 = (bytes: Uint8Array): string => createHash('sha1').update(bytes).digest('hex')

function parse(bytes: Uint8Array): Map<string, string> | null {
  try {
    const json: unknown = JSON.parse(new TextDecoder().decode(bytes))
    if (typeof json !== 'object' || json === null || Array.isArray(json)) return null
    return new Map(Object.entries(json).map(([name, hash]) => [name, String(hash)]))
  } catch {
    return null
  }
}
