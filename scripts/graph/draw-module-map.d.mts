export function drawModuleMap(moduleMap: Record<string, readonly string[]>): string
export function replaceDrawing(text: string, name: string, drawing: string): string
