export function drawStates(machines: Record<string, Record<string, readonly string[]>>): string
