export interface ClusterUser {
  uid: number
  gid: number
}
export const throwaway: Record<string, string>
export function createCluster(options: {
  binaries: string
  user: ClusterUser | undefined
  data: string
  password: string
}): Promise<void>
export function startCluster(options: {
  binaries: string
  user: ClusterUser | undefined
  data: string
  port: number
  logFile: string
  settings?: Record<string, string>
  readyMs?: number
}): Promise<{ pid: number; exited: Promise<number | string>; stop(): Promise<void> }>
