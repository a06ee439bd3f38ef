import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { docsRoutes } from './docs/routes.ts'
import { frameRoutes } from './frame-routes.ts'
import { createGuards } from './guards.ts'
import { createHealth } from './health.ts'
import { collect, type House } from './house.ts'
import { createHttpApp } from './http.ts'
import { closeServer } from './close-server.ts'
import { createMetrics } from './metrics.ts'
import { createRateLimits, noRateLimits } from './rate-limits.ts'
import { openRealtime } from './realtime/door.ts'

export interface RunningServer {
  url: string
  /** Fails no request: says so first, then closes. */
  stop(options?: { drainMs?: number }): Promise<void>
}

/** How long answers say `Connection: close` before the door is shut: clients and balancers then come here no more. */
const drainMs = 1_500
/** With 20 ms a turn, the last of these waits well under a second. */
const waitersPerConnection = 25

export interface StartOptions {
  /** Another port than the configured one; 0 for any free one. */
  port?: number
  /** A refusal the contract doesn't declare answers 500 instead of only being logged. */
  strict?: boolean
}

/** Starts the house as an HTTP and realtime server. */
export async function startHttp(house: House, options: StartOptions = {}): Promise<RunningServer> {
  const { platform } = house
  const { config, log } = platform
  const limits = config.rateLimits ? createRateLimits({ url: config.database.url, log }) : undefined
  const server = createServer()
  const realtime = openRealtime(server, house)
  const metrics = createMetrics({ db: platform.db, pool: house.pool, sockets: realtime.sockets })
  const health = createHealth(platform)
  let stopping = false
  const app = createHttpApp({
    config,
    log,
    routes: collect(house.parts, 'routes'),
    guards: createGuards({ config, authenticate: house.authenticate, rateLimits: limits?.limits ?? noRateLimits }),
    frame: [
      docsRoutes(config),
      frameRoutes({
        health: async () => ({ ...(await health()), ...(stopping ? { status: 'stopping' as const } : {}) }),
        metrics,
        documents: house.documents,
      }),
    ],
    observe: metrics.observe,
    overloaded: () => house.pool.waitingCount > config.database.pool * waitersPerConnection,
    strict: options.strict ?? false,
  })
  server.on('request', (request, response) => {
    if (stopping) response.setHeader('connection', 'close')
    app(request, response)
  })
  const close = closeServer(server)
  server.requestTimeout = 30_000
  server.headersTimeout = 10_000
  server.keepAliveTimeout = 65_000
  await listen(server, options.port ?? config.http.port, config.http.host)
  const { port } = server.address() as AddressInfo
  return {
    url: `http://${config.http.host}:${port}`,
    async stop(how = {}) {
      stopping = true
      await sleep(how.drainMs ?? drainMs)
      await Promise.all([realtime.stop(), close()])
      await limits?.close()
    },
  }
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      resolve()
    })
  })
}
