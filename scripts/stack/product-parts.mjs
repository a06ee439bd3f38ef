import { join } from 'node:path'

/** The Node 24 that came with the packages. */
export const packagedNode = (root) => join(root, 'node_modules', 'node', 'bin', 'node')

/** The parts of the running product in the order they are started. `env` is the stack's environment. */
export function productParts({ root, apps, env, dev }) {
  const command = packagedNode(root)
  const node = (name, folder, entry, ready) => ({
    name,
    command,
    args: [...(dev ? ['--watch', '--watch-preserve-output'] : []), entry],
    cwd: join(apps, folder),
    ready,
  })
  const vite = (name, port, url) => {
    const address = ['--host', '127.0.0.1', '--port', port, '--strictPort']
    const cwd = join(apps, name)
    const args = [join(cwd, 'node_modules', 'vite', 'bin', 'vite.js'), ...(dev ? [] : ['preview']), ...address]
    return { name, command, args, cwd, ready: { url } }
  }
  return {
    sandbox: node('sandbox', 'sandbox', 'src/main.ts', { url: `${env.SANDBOX_PUBLIC_URL}/health` }),
    api: node('api', 'api', 'src/entry/http.ts', { url: `${env.PUBLIC_API_URL}/health` }),
    worker: node('worker', 'api', 'src/entry/worker.ts', { line: '"msg":"worker ready"' }),
    web: vite('web', env.WEB_PORT, env.PUBLIC_WEB_URL),
    admin: vite('admin', env.ADMIN_PORT, env.PUBLIC_ADMIN_URL),
  }
}
