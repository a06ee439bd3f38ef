import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { limits } from '../limits.ts'
import { Refusal } from '../refusal.ts'

/** What pdf.js itself finds: also in files whose objects are encrypted, which we cannot look through before. */
export async function checkDocument(pdf: PDFDocumentProxy): Promise<void> {
  if (pdf.numPages > limits.pages) throw new Refusal('too_many_pages', { pages: pdf.numPages })
  const [scripts, files, opened] = await Promise.all([pdf.hasJSActions(), pdf.getAttachments(), pdf.getJSActions()])
  if (scripts || opened || size(files) > 0) throw new Refusal('active_content', { pages: pdf.numPages })
}

const size = (files: unknown): number => {
  if (files instanceof Map) return files.size
  return typeof files === 'object' && files !== null ? Object.keys(files).length : 0
}
