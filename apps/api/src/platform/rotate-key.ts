import { type Keys, type KeyUse, newPair, newSecret } from './keys.ts'

/**
 * The same keys with a new one in front for one use. Old ones stay: what they signed or sealed is still read.
 * Running processes read the file when they start, so restart them after saving it.
 */
export function rotateKey(keys: Keys, use: KeyUse): Keys {
  switch (use) {
    case 'access':
    case 'ticket':
      return { ...keys, [use]: [newPair(use), ...keys[use]] }
    case 'refresh':
    case 'field':
    case 'pepper':
      return { ...keys, [use]: [newSecret(), ...keys[use]] }
  }
}
