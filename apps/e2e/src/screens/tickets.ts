import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Page } from '@playwright/test'
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'

const wasmBinary = readFileSync(fileURLToPath(import.meta.resolve('zxing-wasm/reader/zxing_reader.wasm')))
prepareZXingModule({
  overrides: {
    wasmBinary: wasmBinary.buffer.slice(wasmBinary.byteOffset, wasmBinary.byteOffset + wasmBinary.byteLength),
  },
})

/** What a scanner reads from the code on screen: decoded from a picture of it, not from the page. */
export async function readCode(page: Page): Promise<string> {
  const picture = await page.getByRole('img', { name: /^Entry code for/ }).screenshot()
  const [found] = await readBarcodes(new Blob([new Uint8Array(picture)]), { formats: ['QRCode'] })
  if (!found?.isValid) throw new Error('no scanner can read the code on screen')
  return found.text
}
