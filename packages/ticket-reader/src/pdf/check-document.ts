import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { limits } from '../limits.ts'
import { Refusal } from '../refusal.ts'

/** What pdf.js itself finds: also in files whose objects are encrypted, which we cannot look through before. */
export async function checkDocument(pdf: PDFDocumentProxy): Promise<void> {
  if (pdf.numPages > limits.pages) throw new Refusal('too_many_pages', { pages: pdf.numPages })
  // Parts of a broken file that pdf.js cannot say anything about are no reason to refuse its pages.
  const [scripts, files, opened] = await Promise.all([
    pdf.hasJSActions().catch(() => false),
    pdf.getAttachments().catch(() => null),
    pdf.getJSActions().catch(() => null),
  ])
  if (scripts || opened || size(files) > 0) throw new Refusal('active_content', { pages: pdf.numPages })
}

const size = (files: unknown): number => {
  if (files instanceof Map) return files.size
  return typeof files === 'object' && files !== null ? Object.keys(files).length : 0
}
