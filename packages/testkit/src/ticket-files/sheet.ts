import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import PDFDocument from 'pdfkit'

type Doc = PDFKit.PDFDocument
const inter = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/inter/package.json'))
const fonts = {
  regular: '400Regular/Inter_400Regular.ttf',
  medium: '500Medium/Inter_500Medium.ttf',
  bold: '700Bold/Inter_700Bold.ttf',
  black: '900Black/Inter_900Black.ttf',
  italic: '400Regular_Italic/Inter_400Regular_Italic.ttf',
} as const
export type Face = keyof typeof fonts

export interface TextStyle {
  size?: number
  face?: Face
  color?: string
  width?: number
  align?: 'left' | 'center' | 'right'
  /** Points between lines. */
  gap?: number
  /** Points between letters. */
  spacing?: number
}

export interface Code {
  png: Buffer
  /** Set when this issuer draws its codes as lines. */
  svg: string | null
}

/** The paper a layout draws on: words where they are put, the ticket's code, boxes and rules. */
export interface Sheet {
  doc: Doc
  text: (x: number, y: number, words: string, style?: TextStyle) => void
  /** The ticket's code fitted into a box, turned clockwise about the box's middle. */
  code: (x: number, y: number, width: number, height: number, turned?: 0 | 90 | 270) => void
  box: (x: number, y: number, width: number, height: number, color: string) => void
  rule: (x1: number, y1: number, x2: number, y2: number, style?: { color?: string; dash?: number }) => void
  /** Draws with a turned page: 0,0 is where the given point was. */
  turned: (x: number, y: number, degrees: number, draw: () => void) => void
}

export function openDocument(title: string, size: readonly [number, number]): Doc {
  const doc = new PDFDocument({
    size: [...size],
    margin: 0,
    autoFirstPage: false,
    // A fixed date: the same ticket gives the same bytes.
    info: { Title: title, Creator: 'Box office', CreationDate: new Date('2027-01-04T09:00:00Z') },
  })
  for (const [name, file] of Object.entries(fonts)) doc.registerFont(name, join(inter, file))
  return doc
}

/** Everything the document wrote, once it has ended. */
export function finish(doc: Doc): Promise<Buffer> {
  const chunks: Buffer[] = []
  return new Promise((resolve, reject) => {
    doc.on('data', (chunk: Buffer) => chunks.push(chunk))
    doc.on('end', () => resolve(Buffer.concat(chunks)))
    doc.on('error', reject)
    doc.end()
  })
}

export function sheetOn(doc: Doc, code: Code | null): Sheet {
  const turned: Sheet['turned'] = (x, y, degrees, draw) => {
    doc.save().translate(x, y).rotate(degrees)
    draw()
    doc.restore()
  }
  return {
    doc,
    turned,
    text(x, y, words, { size = 10, face = 'regular', color = '#111111', width = 500, align, gap, spacing } = {}) {
      doc.font(face).fontSize(size).fillColor(color)
      doc.text(words, x, y, {
        width,
        align: align ?? 'left',
        lineGap: gap ?? 0,
        ...(spacing ? { characterSpacing: spacing } : {}),
      })
    },
    code(x, y, width, height, degrees = 0) {
      if (!code) return
      const sideways = degrees !== 0
      const [across, down] = sideways ? [height, width] : [width, height]
      turned(x + width / 2, y + height / 2, degrees, () => {
        if (code.svg) drawSvg(doc, code.svg, across, down)
        else doc.image(code.png, -across / 2, -down / 2, { fit: [across, down], align: 'center', valign: 'center' })
      })
    },
    box(x, y, width, height, color) {
      doc.rect(x, y, width, height).fill(color)
    },
    rule(x1, y1, x2, y2, { color = '#999999', dash } = {}) {
      doc.save().lineWidth(0.7).strokeColor(color)
      if (dash) doc.dash(dash, {})
      doc.moveTo(x1, y1).lineTo(x2, y2).stroke().restore()
    },
  }
}

/** Only what a code is made of: filled and stroked paths, centred on 0,0. */
function drawSvg(doc: Doc, svg: string, width: number, height: number): void {
  const [, , boxWidth = 1, boxHeight = 1] = (/viewBox="([^"]+)"/.exec(svg)?.[1] ?? '').split(' ').map(Number)
  const scale = Math.min(width / boxWidth, height / boxHeight)
  doc
    .save()
    .scale(scale)
    .translate(-boxWidth / 2, -boxHeight / 2)
  for (const [tag] of svg.matchAll(/<path[^>]+>/g)) {
    const stroke = Number(/stroke-width="\s*([\d.]+)/.exec(tag)?.[1] ?? 0)
    doc.path(/ d="([^"]+)"/.exec(tag)?.[1] ?? '')
    if (stroke) doc.lineWidth(stroke).stroke('#000000')
    else doc.fill('#000000')
  }
  doc.restore()
}
