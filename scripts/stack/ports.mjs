import { createServer } from 'node:net'

function listen(port) {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => resolve(server))
  })
}

const close = (server) => new Promise((resolve) => server.close(resolve))

/** True if a server can be opened on 127.0.0.1:`port` now. */
export async function isFree(port) {
  try {
    await close(await listen(port))
    return true
  } catch {
    return false
  }
}

/** `count` different ports nobody listens on, chosen by the system. */
export async function freePorts(count) {
  const servers = await Promise.all(Array.from({ length: count }, () => listen(0)))
  const ports = servers.map((server) => server.address().port)
  await Promise.all(servers.map(close))
  return ports
}
