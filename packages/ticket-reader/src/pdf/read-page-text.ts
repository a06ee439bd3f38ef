import type { PDFPageProxy, PageViewport } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { TextContent, TextItem as PdfTextItem } from 'pdfjs-dist/types/src/display/api.js'
import type { PageText, TextItem } from '../layout/page-text.ts'

/** More runs of text than any ticket has; what follows is not read. */
const mostItems = 20_000
const longestItem = 2_000

/** The text of a page with its places, as it is seen: turned with the page. */
export async function readPageText(page: PDFPageProxy): Promise<PageText> {
  const viewport = page.getViewport({ scale: 1 })
  const items: TextItem[] = []
  const reader = (page.streamTextContent() as ReadableStream<TextContent>).getReader()
  for (let part = await reader.read(); !part.done && items.length < mostItems; part = await reader.read()) {
    for (const item of part.value.items) if ('str' in item && item.str.trim() !== '') items.push(placed(item, viewport))
  }
  await reader.cancel().catch(() => {})
  return { width: viewport.width, height: viewport.height, items: items.slice(0, mostItems) }
}

/** The box around a run: from a fifth under its baseline, along its direction and up. */
function placed(item: PdfTextItem, viewport: PageViewport): TextItem {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = item.transform as number[]
  const along = unit(a, b)
  const up = unit(c, d)
  const height = item.height || Math.hypot(c, d)
  const corners = [
    [0, -0.2],
    [0, 0.8],
    [1, -0.2],
    [1, 0.8],
  ].map(([right = 0, rise = 0]) => {
    const x = e + along[0] * item.width * right + up[0] * height * rise
    const y = f + along[1] * item.width * right + up[1] * height * rise
    return viewport.convertToViewportPoint(x, y) as [number, number]
  })
  const xs = corners.map(([x]) => x)
  const ys = corners.map(([, y]) => y)
  const [left, top] = [Math.min(...xs), Math.min(...ys)]
  return {
    text: item.str.slice(0, longestItem),
    x: left,
    y: top,
    width: Math.max(...xs) - left,
    height: Math.max(...ys) - top,
  }
}

function unit(x: number, y: number): [number, number] {
  const length = Math.hypot(x, y) || 1
  return [x / length, y / length]
}
