import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { openDocument } from '@fullhouse/ticket-reader/pdf/open-document'
import { readPageText } from '@fullhouse/ticket-reader/pdf/read-page-text'
import { readSealed } from '@fullhouse/ticket-reader'
import { expect, type Page } from '@playwright/test'
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

/** The codes of all tickets of the evening, from the first that is on screen to the last. */
export async function readAllCodes(page: Page, count: number): Promise<string[]> {
  const codes: string[] = []
  for (let index = 1; index <= count; index += 1) {
    if (count > 1) await expect(page.getByText(`${index} of ${count}`, { exact: true })).toBeVisible()
    codes.push(await readCode(page))
    if (index < count) await page.getByRole('link', { name: 'Next ticket' }).click()
  }
  return codes
}

/** The page to print of the ticket on screen: what a reader finds in it, and all its words. */
export async function downloadTicket(page: Page): Promise<{ codes: string[]; words: string }> {
  const asked = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Download to print' }).click()
  const bytes = await readFile(await (await asked).path())
  const { report } = await readSealed(bytes, { pictures: false })
  return { codes: report.tickets.map((ticket) => ticket.payload), words: await wordsOf(bytes) }
}

async function wordsOf(bytes: Uint8Array): Promise<string> {
  const document = await openDocument(bytes)
  const { items } = await readPageText(await document.pdf.getPage(1))
  await document.close()
  return items.map((item) => item.text).join(' ')
}
