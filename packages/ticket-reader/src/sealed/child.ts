// The inside of the sealed process: files come through stdin, answers leave through stdout, nothing else does.
import { limits } from '../limits.ts'
import { loadReaders, readFile, type ReadOptions } from '../read-file.ts'
import { encodeFrame, readFrames } from './frames.ts'
import { lockDown } from './lock-down.ts'

/** With no file by then this is a spare, and uses its time to get warm. */
const spareAfterMs = 50

lockDown()
const warmUp = setTimeout(() => void loadReaders(), spareAfterMs)
for await (const [options, bytes] of readFrames(process.stdin, limits.bytes + 1_024)) {
  clearTimeout(warmUp)
  if (!options || !bytes) break
  const asked = JSON.parse(Buffer.from(options).toString('utf8')) as ReadOptions
  const { report, pictures } = await readFile(bytes, asked)
  for (const part of encodeFrame([Buffer.from(JSON.stringify(report)), ...pictures])) process.stdout.write(part)
}
