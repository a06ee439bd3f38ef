import { readConfig } from './config.ts'
import { startSandbox } from './start-sandbox.ts'

try {
  const sandbox = await startSandbox(readConfig(process.env))
  const stop = () => {
    void sandbox.close().then(() => process.exit(0))
  }
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}
