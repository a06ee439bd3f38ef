import { Refusal } from '../../refusal.ts'

/** Bytes that grow as they come, up to `most`. */
export class GrowingBytes {
  #bytes = new Uint8Array(4_096)
  #size = 0
  readonly #most: number

  constructor(most: number) {
    this.#most = most
  }

  get size(): number {
    return this.#size
  }

  push(byte: number): void {
    this.#room(1)
    this.#bytes[this.#size] = byte
    this.#size += 1
  }

  append(bytes: Uint8Array): void {
    this.#room(bytes.length)
    this.#bytes.set(bytes, this.#size)
    this.#size += bytes.length
  }

  fill(byte: number, times: number): void {
    this.#room(times)
    this.#bytes.fill(byte, this.#size, this.#size + times)
    this.#size += times
  }

  /** What came in between, as it is now. */
  slice(from: number, to: number): Uint8Array {
    return this.#bytes.slice(from, to)
  }

  done(): Uint8Array {
    return this.#bytes.subarray(0, this.#size)
  }

  #room(more: number): void {
    const wanted = this.#size + more
    if (wanted > this.#most) throw new Refusal('unpacks_too_large')
    if (wanted <= this.#bytes.length) return
    const larger = new Uint8Array(Math.max(wanted, this.#bytes.length * 2))
    larger.set(this.#bytes.subarray(0, this.#size))
    this.#bytes = larger
  }
}
