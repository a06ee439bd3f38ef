import { encode } from 'uqr'

/** Light modules every reader needs around the code (ISO/IEC 18004). */
export const quietZone = 4

export interface CodeDrawing {
  /** Modules on a side, quiet zone included: the side of the SVG's viewBox. */
  size: number
  /** SVG path of the dark modules. */
  path: string
}

/** A QR code at error level M (on a screen fewer, larger modules read faster), one rectangle per run of dark modules. */
export function drawCode(payload: string): CodeDrawing {
  const { data, size } = encode(payload, { ecc: 'M', border: quietZone })
  const runs: string[] = []
  data.forEach((row, y) => {
    let start = -1
    for (let x = 0; x <= size; x++) {
      const dark = row[x] === true
      if (dark && start < 0) start = x
      if (!dark && start >= 0) {
        runs.push(`M${start} ${y}h${x - start}v1h-${x - start}z`)
        start = -1
      }
    }
  })
  return { size, path: runs.join('') }
}
