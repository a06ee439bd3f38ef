import { openHouse } from '../app.ts'
import { readConfig } from '../platform/config.ts'
import { onShutdown } from '../platform/shutdown.ts'
import { startWorker } from '../platform/worker.ts'

const house = openHouse(readConfig(), { name: 'worker' })
const worker = await startWorker(house)
house.platform.log.info('worker ready')
onShutdown(house.platform.log, async () => {
  await worker.stop()
  await house.close()
})
