import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkImports } from './boundaries/check-imports.mjs'
import { checkMap } from './boundaries/check-map.mjs'
import { checkSchemas } from './boundaries/check-schemas.mjs'
import { importRules } from './boundaries/import-rules.mjs'

const house = join(import.meta.dirname, 'fixtures', 'planted')
const map = { venues: [], events: ['venues'], listings: ['events'] }
const api = 'apps/api/src'

/** `path/planted-x.ts imports y: why (rule)` → `planted-x (rule)`. */
const brief = (sentence: string): string =>
  sentence.replace(/^\S*?(planted-[a-z-]+)\.tsx? imports .*\(([a-z-]+)\)$/, '$1 ($2)')

describe('imports', () => {
  it('refuses every planted violation, and nothing that is as it should be', async () => {
    const found = await checkImports(house, importRules(map))
    expect(found.map(brief).sort()).toEqual(
      [
        'planted-asks-sink (sinks-stand-alone)',
        'planted-back-door (front-doors)',
        'planted-back-door (front-doors-for-others)',
        'planted-circle-one (no-cycles)',
        'planted-imports-entry (entries-are-ends)',
        'planted-imports-sandbox (apps-stand-alone)',
        'planted-imports-testkit (testkit-is-for-tests)',
        'planted-knows-app (client-knows-contracts)',
        'planted-knows-app (packages-know-no-app)',
        'planted-knows-client (domain-ui-knows-shapes)',
        'planted-knows-contracts (kernel-stands-alone)',
        'planted-knows-domain (ui-knows-no-domain)',
        'planted-knows-feature (features-are-used-by-routes)',
        'planted-knows-module (platform-knows-no-domain)',
        'planted-knows-shapes (frame-knows-no-feature)',
        'planted-knows-ui (contracts-know-kernel)',
        'planted-knows-workflow (arrows-point-left)',
        'planted-no-such (must-resolve)',
        'planted-other-feature (features-stand-alone)',
        'planted-reads-rules (views-read-tables)',
        'planted-starts-app (app-is-for-entries)',
        'planted-starts-app (workflows-and-views)',
        'planted-starts-workflow (sinks-know-no-flow)',
        'planted-tells-sink (sinks-are-heard-by-nobody)',
        'planted-tells-sink (workflows-and-views)',
        'planted-tells-sink (workflows-read-no-sink)',
        'planted-hears-sink (workflows-and-views)',
        'planted-test-code (no-test-code-in-product)',
        'planted-uses-right (module-map-events)',
        'planted-uses-test-house (front-doors)',
        'planted-uses-test-house (no-test-code-in-product)',
      ].sort(),
    )
  })

  it('names the file, what it imports and why that is wrong', async () => {
    const found = await checkImports(house, importRules(map))
    expect(found).toContain(
      `${api}/modules/events/planted-uses-right.ts imports ${api}/modules/listings/index.ts: ` +
        'events may use venues: see module-map.ts (module-map-events)',
    )
  })

  it('does not pass when there is nothing to check', async () => {
    await expect(checkImports(join(house, 'apps', 'web', 'src', 'routes'), importRules(map))).rejects.toThrow(
      'no sources',
    )
  })
})

describe('tables', () => {
  it('refuses to touch what belongs to another schema, and lets events, comments and tests be', () => {
    expect(checkSchemas(house, map).sort()).toEqual(
      [
        `${api}/modules/events/migrations/0003-planted-foreign-key.sql:2: a foreign key points right, to listings.listing`,
        `${api}/modules/events/migrations/0003-planted-foreign-key.sql:3: a foreign key into venues must not cascade`,
        `${api}/modules/events/migrations/0003-planted-foreign-key.sql:5: changes venues.venue, which belongs to venues`,
        `${api}/modules/events/migrations/0003-planted-foreign-key.sql:6: creates venues.planted_guest outside events`,
        `${api}/modules/events/planted-foreign-table.ts:3: modules/events reaches for listings.listing, which belongs to listings`,
        `${api}/modules/events/planted-chooses-schema.ts: tables are named with their schema, never by withSchema`,
        `${api}/modules/listings/planted-foreign-function.ts:1: modules/listings reaches for venues.fold, which belongs to venues`,
        `${api}/platform/planted-reads-table.ts:1: platform/platform reaches for events.event, which belongs to events`,
        `${api}/sinks/audit/planted-asks-sink.ts:3: sinks/audit reaches for notifications.message, which belongs to notifications`,
        `${api}/views/planted-builds-write.ts: a view writes nothing`,
        `${api}/views/planted-writes.ts:1: a view writes nothing`,
        `${api}/workflows/sell-ticket/planted-calls-function.ts:1: workflows/sell_ticket reaches for listings.close, which belongs to listings`,
        `${api}/workflows/sell-ticket/planted-touches-table.ts: a workflow touches no table; it calls the modules' front doors`,
        `${api}/workflows/sell-ticket/planted-touches-table.ts:5: workflows/sell_ticket reaches for listings.listing, which belongs to listings`,
      ].sort(),
    )
  })
})

describe('the module map', () => {
  it('knows every module', () => {
    expect(checkMap(house, map)).toEqual(['module-map.ts: the module planted-off-the-map has no place on the map'])
  })

  it('has arrows that point left only', () => {
    const wrong = { 'planted-off-the-map': [], venues: ['events'], events: [], listings: ['listings', 'nobody'] }
    expect(checkMap(house, wrong)).toEqual([
      'module-map.ts: venues uses events, which is not to its left',
      'module-map.ts: listings uses listings, which is not to its left',
      'module-map.ts: listings uses nobody, which is not to its left',
    ])
  })
})
