/** What reading one file may cost. Everything above is refused in words. */
export const limits = {
  /** Of the file as it came. */
  bytes: 10 * 1024 * 1024,
  /** Of a PDF. */
  pages: 60,
  /** Of a picture before it is decoded: a 48 MP phone photo fits, 30,000 × 30,000 does not. */
  pixels: 64_000_000,
  /** Of a picture once decoded: larger ones are scaled down to it, a code in a photo stays readable. */
  searchedPixels: 12_000_000,
  /** Codes of one file. */
  codes: 200,
  /** Processor time for the codes of one picture, all tries together; twice as much on the clock. */
  codesMs: 2_000,
  /** All entries of an archive together, and one PDF stream. */
  unpackedBytes: 32 * 1024 * 1024,
  entries: 200,
  /** Wall clock until the child is killed; twice its processor time, for a machine that is busy. */
  wallMs: 40_000,
  /** Wall clock until the first words must be there for a hostile file; the reader gives up by itself before. */
  hostileMs: 5_000,
  cpuSeconds: 20,
  /** Resident memory of the child. */
  rssBytes: 900 * 1024 * 1024,
} as const
