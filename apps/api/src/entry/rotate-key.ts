import { readConfig } from '../platform/config.ts'
import { KeyFile, type KeyUse, loadKeys, saveKeys } from '../platform/keys.ts'
import { rotateKey } from '../platform/rotate-key.ts'

// `node src/entry/rotate-key.ts <use>`: puts a new key in front in KEYS_FILE. Start the processes anew afterwards.
const uses = Object.keys(KeyFile.shape)
const use = process.argv[2]
if (use === undefined || !uses.includes(use)) {
  console.error(`Which key? One of: ${uses.join(', ')}.`)
  process.exit(2)
}
const { keysFile } = readConfig()
const rotated = rotateKey(loadKeys(keysFile, true), use as KeyUse)
saveKeys(keysFile, rotated)
console.log(`${use}: key ${rotated[use as KeyUse][0]?.kid} is in front; restart api and worker to use it`)
