import { isIPv4, isIPv6 } from 'node:net'

/**
 * The network an address belongs to, as far as one person can't choose it freely: /24 of IPv4, /56 of IPv6
 * (what a provider gives a home). Counting single IPv6 addresses would give everybody endless tries.
 */
export function addressClass(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '')
  if (isIPv4(plain)) return `${plain.split('.').slice(0, 3).join('.')}.0/24`
  if (!isIPv6(plain)) return 'unknown'
  const [head = '', tail = ''] = plain.split('::')
  const left = head === '' ? [] : head.split(':')
  const right = tail === '' ? [] : tail.split(':')
  const groups = [...left, ...Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0'), ...right]
  const [a, b, c, d] = groups.map((group) => Number.parseInt(group, 16)) as [number, number, number, number]
  return `${[a, b, c, d & 0xff00].map((group) => group.toString(16)).join(':')}::/56`
}
