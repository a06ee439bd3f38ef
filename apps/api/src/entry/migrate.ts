import { readConfig } from '../platform/config.ts'
import { loadKeys } from '../platform/keys.ts'
import { migrate } from '../platform/migrate.ts'

const config = readConfig()
if (!config.database.ownerUrl) throw new Error('DATABASE_OWNER_URL is needed to migrate')
loadKeys(config.keysFile, config.production)
const applied = await migrate({
  ownerUrl: config.database.ownerUrl,
  appUrl: config.database.url,
  clockMovable: !config.production,
})
console.log(applied.length > 0 ? `migrated: ${applied.join(', ')}` : 'the database is up to date')
