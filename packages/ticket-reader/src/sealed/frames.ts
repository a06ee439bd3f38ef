/** A message through a pipe: the number of its parts, their lengths, the parts. All numbers 32 bits, big-endian. */
export type Parts = Uint8Array[]

const mostParts = 300

/** The head of a message; its parts follow as they are. */
export function encodeFrame(parts: Parts): Uint8Array[] {
  const head = Buffer.alloc(4 + parts.length * 4)
  head.writeUInt32BE(parts.length, 0)
  for (const [index, part] of parts.entries()) head.writeUInt32BE(part.length, 4 + index * 4)
  return [head, ...parts]
}

/** Bytes as they come, handed out in the pieces asked for. */
function bytesOf(stream: AsyncIterable<Uint8Array>) {
  const source = stream[Symbol.asyncIterator]()
  let chunks: Uint8Array[] = []
  let length = 0
  /** So many bytes; `null` at the end of the stream. */
  return async (wanted: number): Promise<Buffer | null> => {
    while (length < wanted) {
      const next = await source.next()
      if (next.done) return null
      chunks.push(next.value)
      length += next.value.length
    }
    const all = Buffer.concat(chunks, length)
    chunks = [all.subarray(wanted)]
    length -= wanted
    return all.subarray(0, wanted)
  }
}

/** The messages of a stream until it ends. Throws on one larger than allowed before taking its bytes. */
export async function* readFrames(stream: AsyncIterable<Uint8Array>, mostBytes: number): AsyncGenerator<Parts> {
  const take = bytesOf(stream)
  for (let head = await take(4); head; head = await take(4)) {
    const count = head.readUInt32BE(0)
    if (count > mostParts) throw new Error('A message of too many parts')
    const sizes = await take(count * 4)
    if (!sizes) return
    const lengths = Array.from({ length: count }, (_, index) => sizes.readUInt32BE(index * 4))
    if (lengths.reduce((sum, length) => sum + length, 0) > mostBytes) throw new Error('A message too large')
    const parts: Parts = []
    for (const length of lengths) {
      const part = await take(length)
      if (!part) return
      parts.push(part)
    }
    yield parts
  }
}
