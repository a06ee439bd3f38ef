export function drawModuleMap(moduleMap: Record<string, readonly string[]>): string
export function replaceDrawing(text: string, drawing: string): string
