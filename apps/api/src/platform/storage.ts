/** Files behind a port: disk by default, an object store in a larger house. Keys are `<module>/<id>`. */
export interface Storage {
  put(key: string, content: Uint8Array): Promise<void>
  /** `null` when there is no such file. */
  get(key: string): Promise<Uint8Array | null>
  remove(key: string): Promise<void>
  /** Throws when files cannot be written now. */
  check(): Promise<void>
}
