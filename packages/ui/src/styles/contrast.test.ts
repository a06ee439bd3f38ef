import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'

const css = readFileSync(path.join(import.meta.dirname, 'tokens.css'), 'utf8')

/** Tokens of the rule that begins with `selector`. */
function tokens(selector: string): Record<string, string> {
  const start = css.indexOf(selector)
  if (start < 0) throw new Error(`no rule ${selector}`)
  const body = css.slice(css.indexOf('{', start) + 1, css.indexOf('}', start))
  return Object.fromEntries(
    [...body.matchAll(/--([\w-]+):\s*([^;]+);/g)].map((found) => [found[1] ?? '', found[2] ?? '']),
  )
}

/** Relative luminance of WCAG 2.2. */
function luminance(hex: string): number {
  if (!/^#[\da-f]{6}$/.test(hex)) throw new Error(`not a colour: ${hex}`)
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one = '', other = ''): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

const light = tokens(":root,\n[data-theme='light']")
const dark = tokens("\n[data-theme='dark']")

const text = [
  ...['paper', 'card', 'well'].flatMap((ground) => [
    ['ink', ground],
    ['soft', ground],
    ['curtain-ink', ground],
  ]),
  ['on-curtain', 'curtain'],
  ['on-curtain', 'curtain-deep'],
  ...['amber', 'ok', 'sea'].flatMap((tone) => [
    [tone, `${tone}-ground`],
    [tone, 'paper'],
    [tone, 'card'],
    ['ink', `${tone}-ground`],
  ]),
  ['curtain-ink', 'curtain-ground'],
  ['ink', 'curtain-ground'],
]
/** Edges of controls, focus ring, marks and the large wordmark need 3:1. */
const shapes = [
  ...['paper', 'card'].flatMap((ground) => [
    ['edge', ground],
    ['focus', ground],
    ['curtain', ground],
  ]),
  ['ink', 'line'],
]

describe.each([
  ['light', light],
  ['dark', dark],
])('colours of the %s theme', (_, theme) => {
  it.each(text)('%s is readable on %s', (ink, ground) => {
    expect(contrast(theme[ink ?? ''], theme[ground ?? ''])).toBeGreaterThanOrEqual(4.5)
  })
  it.each(shapes)('%s can be told from %s', (shape, ground) => {
    expect(contrast(theme[shape ?? ''], theme[ground ?? ''])).toBeGreaterThanOrEqual(3)
  })
})

describe('theme tokens', () => {
  it('are the same dark before and after the script has run', () => {
    expect(tokens(':root:not([data-theme])')).toEqual(dark)
  })
  it('have a dark value for each light one', () => {
    expect(Object.keys(dark)).toEqual(Object.keys(light))
  })
  it('computes the contrast of black on white as 21', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21)
  })
})
