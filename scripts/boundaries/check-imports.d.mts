export function checkImports(root: string, rules: object[]): Promise<string[]>
