import { intake } from '@fullhouse/contracts/intake'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openShow } from '../../testing/sell-tickets.ts'
import { startTestApp, type TestApp } from '../../testing/start-test-app.ts'
import { addFile, blankPdf, fieldsOf, open, read, readAll, readingOf } from './test-intake.ts'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app.stop())

it('never shows what was read with the version from before: who answers what they saw is not refused', async () => {
  await openShow(app)
  const seller = await app.signUp('Nora Berg')
  for (let round = 0; round < 6; round += 1) {
    const { id } = await open(app, seller)
    await addFile(app, seller, id, blankPdf(`file ${round}`))
    let reading = true
    const looks = Array.from({ length: 4 }, async () => {
      const torn: number[] = []
      while (reading) {
        const seen = await read(app, seller, id)
        if (seen.files[0]?.state === 'read') torn.push(seen.version)
      }
      return torn
    })
    await readAll(app, readingOf([{ payload: `code ${round}`, fields: fieldsOf({ seat: String(round) }) }]))
    const { version } = await read(app, seller, id)
    reading = false
    const seen = (await Promise.all(looks)).flat()
    expect(seen.filter((one) => one !== version)).toEqual([])
    await app.call(seller)(intake.leave, { params: { id } })
  }
})
