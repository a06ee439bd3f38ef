export function checkMap(root: string, moduleMap: Record<string, readonly string[]>): string[]
