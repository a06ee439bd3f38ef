import { join } from 'node:path'

/** The folder of the checkout. */
export const projectRoot: string = join(import.meta.dirname, '..', '..', '..')

/** The Node 24 that runs the product's sources, whichever Node runs the caller. */
export const node: string = join(projectRoot, 'node_modules', 'node', 'bin', 'node')
