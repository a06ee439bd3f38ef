import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { prepareZXingModule } from 'zxing-wasm/reader'

let ready: Promise<unknown> | undefined

/** Gives the decoder its program from the installed package; left alone it would fetch it from a web server. */
export function loadZxing(): Promise<unknown> {
  ready ??= prepareZXingModule({
    overrides: { wasmBinary: readWasm(), print: silent, printErr: silent },
    fireImmediately: true,
  })
  return ready
}

const silent = () => {}

function readWasm(): ArrayBuffer {
  const file = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm')
  return new Uint8Array(readFileSync(file)).buffer
}
