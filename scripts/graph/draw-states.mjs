/** State machines as Markdown tables, side by side by name: each state and what it may become. */
export function drawStates(machines) {
  return Object.entries(machines)
    .map(([name, transitions]) => drawOne(name, transitions))
    .join('\n\n')
}

function drawOne(name, transitions) {
  const code = (state) => `\`${state}\``
  const rows = Object.entries(transitions).map(([state, next]) => [code(state), next.map(code).join(', ')])
  const table = [[name, 'may become'], ...rows]
  const widths = [0, 1].map((column) => Math.max(...table.map((row) => row[column].length)))
  const line = (row) => `| ${row.map((text, column) => text.padEnd(widths[column])).join(' | ')} |`
  const [head, ...body] = table
  return [line(head), `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`, ...body.map(line)].join('\n')
}
