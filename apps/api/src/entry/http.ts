import { openHouse } from '../app.ts'
import { readConfig } from '../platform/config.ts'
import { startHttp } from '../platform/http-server.ts'
import { onShutdown } from '../platform/shutdown.ts'

const house = openHouse(readConfig(), { name: 'api' })
const server = await startHttp(house)
house.platform.log.info({ url: server.url }, 'api ready')
onShutdown(house.platform.log, async () => {
  await server.stop()
  await house.close()
})
