import { Console } from 'node:console'
import dgram from 'node:dgram'
import dns from 'node:dns'
import net from 'node:net'

const closed = (): never => {
  throw Object.assign(new Error('The reader has no network'), { code: 'ERR_ACCESS_DENIED' })
}

/**
 * Takes from this process what Node's permission model leaves: the network, the time zone, a console on stdout.
 * Where the system gives it an empty network of its own (see child-command.ts) this is the second door.
 */
export function lockDown(): void {
  for (const name of ['fetch', 'WebSocket', 'EventSource', 'XMLHttpRequest']) Reflect.deleteProperty(globalThis, name)
  net.Socket.prototype.connect = closed
  net.Server.prototype.listen = closed
  dgram.Socket.prototype.bind = closed
  dgram.Socket.prototype.send = closed
  dns.lookup = closed as unknown as typeof dns.lookup
  dns.promises.lookup = closed
  process.env.TZ = 'UTC'
  // Answers go through stdout; what a decoder has to say must not get between them.
  globalThis.console = new Console(process.stderr)
}
