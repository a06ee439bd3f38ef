import { globSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'

const pieces = new RegExp(
  [
    String.raw`(?<text>"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|` + '`(?:\\\\[\\s\\S]|[^`\\\\])*`)',
    String.raw`\/\/[^\n]*`,
    String.raw`\/\*[\s\S]*?\*\/`,
    // A regular expression may hold a quote, which would turn the rest of the file inside out.
    String.raw`(?<=[(,=:[!&|?{};]\s*|\breturn\s)\/(?![/*])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n])+\/`,
  ].join('|'),
  'g',
)

/** The string and template literals of a TypeScript source, without quotes, with the line each starts on. */
export function stringsOf(source) {
  const found = []
  for (const match of source.matchAll(pieces)) {
    const text = match.groups?.text
    if (text) found.push({ text: text.slice(1, -1), line: source.slice(0, match.index).split('\n').length })
  }
  return found
}

/** A TypeScript source without comments and without the contents of its literals; line numbers stay. */
export function codeOf(source) {
  return source.replaceAll(pieces, (piece) => piece.replaceAll(/[^\n]/g, ' '))
}

/** An SQL text without its comments; line numbers stay. */
export function sqlOf(source) {
  const blank = (piece) => piece.replaceAll(/[^\n]/g, ' ')
  return source.replaceAll(/--[^\n]*|\/\*[\s\S]*?\*\//g, blank)
}

/** Files under `root` that match, as {path, source}; paths with slashes. Test code is left out. */
export function readSources(root, pattern) {
  return globSync(pattern, { cwd: root })
    .map((path) => path.split(sep).join('/'))
    .filter((path) => !/\.test\.tsx?$|\/testing\/|\/test-[^/]+\.tsx?$/.test(path))
    .sort()
    .map((path) => ({ path, source: readFileSync(join(root, path), 'utf8') }))
}
