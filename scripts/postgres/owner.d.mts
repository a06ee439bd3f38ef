import type { ClusterUser } from './cluster.mjs'
export function postgresOwner(root: string): {
  binaries: string
  user: ClusterUser | undefined
  base: string | undefined
}
