// oxlint-disable-next-line typescript/triple-slash-reference -- who imports this file must find the declaration too
/// <reference path="./pdfjs-worker.d.ts" />
import { createRequire } from 'node:module'
import { dirname, join, sep } from 'node:path'
import { MessageChannel } from 'node:worker_threads'
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { getDocument, PDFWorker } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { WorkerMessageHandler } from 'pdfjs-dist/legacy/build/pdf.worker.mjs'
import { limits } from '../limits.ts'
import { Refusal } from '../refusal.ts'

export interface OpenDocument {
  pdf: PDFDocumentProxy
  close(): Promise<void>
}

const home = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))
const folder = (name: string): string => join(home, name) + sep

/** Opens a PDF with everything pdf.js needs taken from its own package: nothing is ever fetched. */
export async function openDocument(bytes: Uint8Array): Promise<OpenDocument> {
  const { port1, port2 } = new MessageChannel()
  // In this thread, but by messages: between two of them timers run, so a deadline can end the work.
  WorkerMessageHandler.initializeFromPort(port2)
  const worker = new PDFWorker({ port: port1 as never, verbosity: 0 })
  port1.start()
  port2.start()
  const task = getDocument({
    // A copy: pdf.js takes what it is given.
    data: new Uint8Array(bytes),
    worker,
    standardFontDataUrl: folder('standard_fonts'),
    cMapUrl: folder('cmaps'),
    wasmUrl: folder('wasm'),
    iccUrl: folder('iccs'),
    useSystemFonts: false,
    enableXfa: false,
    maxImageSize: limits.pixels,
    verbosity: 0,
  })
  const close = async () => {
    await task.destroy().catch(() => {})
    worker.destroy()
    port1.close()
    port2.close()
  }
  try {
    return { pdf: await task.promise, close }
  } catch (error) {
    await close()
    throw refusalFor(error)
  }
}

const refusalFor = (error: unknown): Refusal =>
  new Refusal(error instanceof Error && error.name === 'PasswordException' ? 'encrypted' : 'damaged')
