export function checkSchemas(root: string, moduleMap: Record<string, readonly string[]>): string[]
