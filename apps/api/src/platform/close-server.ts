import type { Server } from 'node:http'
import type { Socket } from 'node:net'

/** What is being answered is waited for, at most so long. */
const patienceMs = 10_000

/**
 * Prepares a server for an orderly end. The returned function takes no more connections, lets those at work
 * finish, and closes the others, also the ones opened in advance on which nothing was ever said: Node alone
 * takes those for busy.
 */
export function closeServer(server: Server): () => Promise<void> {
  const sockets = new Set<Socket>()
  server.on('connection', (socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
  })
  return () =>
    new Promise((resolve) => {
      const closeQuiet = (): void => {
        server.closeIdleConnections()
        for (const socket of sockets) if (socket.bytesRead === 0) socket.destroy()
      }
      const again = setInterval(closeQuiet, 100)
      const late = setTimeout(() => server.closeAllConnections(), patienceMs)
      server.close(() => {
        clearInterval(again)
        clearTimeout(late)
        resolve()
      })
      closeQuiet()
    })
}
