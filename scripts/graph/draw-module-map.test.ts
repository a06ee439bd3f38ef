import { describe, expect, it } from 'vitest'
import { drawModuleMap, replaceDrawing } from './draw-module-map.mjs'

const map = { venues: [], events: ['venues'], listings: ['events', 'venues'] }
const page = 'before\n<!-- module-map:start -->old<!-- module-map:end -->\nafter\n'

describe('the drawn module map', () => {
  it('has an arrow for each use and a row for each module', () => {
    const drawing = drawModuleMap(map)
    for (const arrow of ['  venues', '  events --> venues', '  listings --> events', '  listings --> venues']) {
      expect(drawing.split('\n')).toContain(arrow)
    }
    expect(drawing).toContain('| listings | events, venues | –                |')
    expect(drawing).toContain('| venues   | –              | events, listings |')
  })

  it('replaces only what is between the markers, and twice is the same as once', () => {
    const once = replaceDrawing(page, 'module-map', drawModuleMap(map))
    expect(once).toMatch(/^before\n[\s\S]*after\n$/)
    expect(once).not.toContain('old')
    expect(replaceDrawing(once, 'module-map', drawModuleMap(map))).toBe(once)
  })

  it('refuses a document without markers', () => {
    expect(() => replaceDrawing('nothing', 'module-map', '')).toThrow('needs the markers')
  })
})
