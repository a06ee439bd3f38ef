import { passJson } from '../print-pass.ts'
import { theatreOrder } from '../theatre-order.ts'
import { zip } from '../zip.ts'
import type { ZipEntry } from '../zip.ts'
import { deflatedZeros } from './zeros.ts'

const pass = (): ZipEntry => ({
  name: 'pass.json',
  bytes: Buffer.from(JSON.stringify(passJson(theatreOrder(1)[0]!))),
})

/** A pass whose strip picture unpacks to half a gibibyte; a lying one says it is a kilobyte. */
export async function bombPass({ lying = false }: { lying?: boolean } = {}): Promise<Buffer> {
  const { raw, size, crc } = deflatedZeros(512)
  return zip([pass(), { name: 'strip.png', bytes: raw, deflated: { size: lying ? 1024 : size, crc } }])
}

/** A pass of far more files than any pass has. */
export async function crowdedPass(count = 2_000): Promise<Buffer> {
  const files = Array.from({ length: count }, (_, at) => ({
    name: `${at}.lproj/pass.strings`,
    bytes: Buffer.from('a'),
  }))
  return zip([pass(), ...files])
}

const slips = {
  parent: { name: '../../outside.txt', bytes: Buffer.from('out') },
  absolute: { name: '/etc/outside.txt', bytes: Buffer.from('out') },
  backslash: { name: '..\\..\\outside.txt', bytes: Buffer.from('out') },
  link: { name: 'icon.png', bytes: Buffer.from('/etc/hostname'), link: true },
  twice: { name: 'pass.json', bytes: Buffer.from('{"formatVersion":1}') },
} as const

/** A pass with an entry that leaves its folder, links out of it, or says its first file twice. */
export async function slipPass(how: keyof typeof slips = 'parent'): Promise<Buffer> {
  return zip([pass(), slips[how]])
}
