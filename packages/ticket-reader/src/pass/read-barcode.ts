import type { Symbology } from '../report.ts'
import type { PassJson } from './pass-json.ts'

const symbologies: Record<string, Symbology> = {
  PKBarcodeFormatQR: 'qr',
  PKBarcodeFormatAztec: 'aztec',
  PKBarcodeFormatPDF417: 'pdf417',
  PKBarcodeFormatCode128: 'code128',
}
const longest = 4_000

/** The code a wallet shows: the first it can, newer passes list several, older have one. */
export function readBarcode(pass: PassJson): { symbology: Symbology; payload: string } | null {
  for (const { format, message } of [...(pass.barcodes ?? []), ...(pass.barcode ? [pass.barcode] : [])]) {
    const symbology = symbologies[format ?? '']
    if (symbology && message && message.length <= longest) return { symbology, payload: message }
  }
  return null
}
