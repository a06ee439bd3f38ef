import type { PassJson } from './pass-json.ts'
import { styleOf } from './pass-json.ts'

const pair = /"((?:[^"\\]|\\.){1,500})"\s{0,20}=\s{0,20}"((?:[^"\\]|\\.){0,5000})"\s{0,20};/g
const largest = 512 * 1024

const unescape = (text: string): string =>
  text.replaceAll(/\\(n|t|.)/g, (_, sign: string) => (sign === 'n' ? '\n' : sign === 't' ? '\t' : sign))

const encodingOf = ([first, second]: Uint8Array): string =>
  first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'

/** The words of a pass in English, or in the first language it speaks. */
export function readStrings(files: ReadonlyMap<string, Uint8Array>): Map<string, string> {
  const names = [...files.keys()].filter((name) => name.endsWith('.lproj/pass.strings'))
  const name = names.find((one) => /^en\b/i.test(one)) ?? names[0]
  const bytes = name === undefined ? undefined : files.get(name)
  if (!bytes || bytes.length > largest) return new Map()
  const text = new TextDecoder(encodingOf(bytes)).decode(bytes)
  return new Map([...text.matchAll(pair)].map(([, key = '', value = '']) => [unescape(key), unescape(value)]))
}

/** The pass with its words in place of the keys that stand for them. */
export function translate(pass: PassJson, strings: ReadonlyMap<string, string>): PassJson {
  const name = styleOf(pass)
  const style = name ? pass[name] : undefined
  if (strings.size === 0 || !name || !style) return pass
  const say = (text: string | undefined) => (text === undefined ? undefined : (strings.get(text) ?? text))
  const translated = Object.entries(style).map(([place, list]) => [
    place,
    Array.isArray(list)
      ? (list as Record<string, string | undefined>[]).map((field) => ({
          ...field,
          label: say(field.label),
          value: say(field.value),
        }))
      : list,
  ])
  const words = { description: say(pass.description), logoText: say(pass.logoText) }
  return { ...pass, ...words, [name]: Object.fromEntries(translated) }
}
