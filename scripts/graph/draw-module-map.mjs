/** The module map as Markdown: a Mermaid graph and a table of who uses whom. */
export function drawModuleMap(moduleMap) {
  const modules = Object.entries(moduleMap)
  const usersOf = (name) => modules.filter(([, uses]) => uses.includes(name)).map(([user]) => user)
  const cell = (names) => names.join(', ') || '–'
  const graph = modules.flatMap(([name, uses]) =>
    uses.length ? uses.map((used) => `  ${name} --> ${used}`) : [`  ${name}`],
  )
  const rows = modules.map(([name, uses]) => [name, cell(uses), cell(usersOf(name))])
  const table = [['Module', 'May use', 'Used by'], ...rows]
  const widths = [0, 1, 2].map((column) => Math.max(...table.map((row) => row[column].length)))
  const line = (row) => `| ${row.map((text, column) => text.padEnd(widths[column])).join(' | ')} |`
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`
  const [head, ...body] = table
  return ['```mermaid', 'flowchart RL', ...graph, '```', '', line(head), rule, ...body.map(line)].join('\n')
}

/** Puts a drawing between the markers of its name in a document. Throws if the document has none. */
export function replaceDrawing(text, name, drawing) {
  const [start, end] = [`<!-- ${name}:start -->`, `<!-- ${name}:end -->`]
  const [from, to] = [text.indexOf(start), text.indexOf(end)]
  if (from < 0 || to < from) throw new Error(`docs/architecture.md needs the markers ${start} and ${end}.`)
  return `${text.slice(0, from + start.length)}\n\n${drawing}\n\n${text.slice(to)}`
}
