import { openHouse } from '../app.ts'
import { readConfig } from '../platform/config.ts'
import { collect } from '../platform/house.ts'
import { countBroken } from '../platform/invariants.ts'

// `pnpm invariants`: one JSON line per invariant; fails when any of them is broken.
const house = openHouse(readConfig(), { name: 'invariants' })
try {
  const checked = await countBroken(house.platform.db, collect(house.parts, 'invariants'))
  for (const { name, count } of checked) console.log(JSON.stringify({ invariant: name, count }))
  if (checked.some(({ count }) => count > 0)) process.exitCode = 1
} finally {
  await house.close()
}
