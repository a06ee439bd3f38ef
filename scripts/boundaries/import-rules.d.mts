export function importRules(moduleMap: Record<string, readonly string[]>): object[]
