import type { StoredObject } from './list-objects.ts'
import type { Dict, Value } from './read-value.ts'
import { Ref } from './read-value.ts'

/** What an action does, as `/S` says: these run something, hand something out or open something else. */
const activeActions = new Set([
  'JavaScript',
  'Launch',
  'SubmitForm',
  'ImportData',
  'GoToE',
  'Rendition',
  'RichMediaExecute',
])
const activeTypes = new Set(['EmbeddedFile', 'RichMedia', 'FileAttachment', 'Sound', 'Movie', '3D'])
/** Keys that alone are enough, whatever they hold. */
const activeKeys = new Set(['JS', 'JavaScript', 'EmbeddedFiles', 'RichMediaContent', 'XFA', 'AA'])
/** Their keys are names the page gave to its fonts and pictures: `/AA` may be a font. */
const nameLists = new Set([
  'Font',
  'XObject',
  'ColorSpace',
  'ExtGState',
  'Pattern',
  'Shading',
  'Properties',
  'CharProcs',
  'Dests',
])

/** Whether anything in these objects would run, launch or carry along a file. */
export function hasActiveContent(objects: readonly StoredObject[]): boolean {
  const named = new Set<number>()
  const dicts: { dict: Dict; number: number | null }[] = []
  for (const { number, value } of objects) collect(value, number, dicts, named)
  return dicts.some(({ dict, number }) => isActive(dict, number !== null && named.has(number)))
}

function collect(
  value: Value,
  number: number | null,
  into: { dict: Dict; number: number | null }[],
  named: Set<number>,
): void {
  if (Array.isArray(value)) for (const item of value) collect(item, null, into, named)
  if (!(value instanceof Map)) return
  into.push({ dict: value, number })
  for (const [key, inner] of value) {
    if (!nameLists.has(key)) collect(inner, null, into, named)
    else if (inner instanceof Ref) named.add(inner.number)
    // Only what the names stand for, not the names.
    else if (inner instanceof Map) for (const item of inner.values()) collect(item, null, into, named)
  }
}

function isActive(dict: Dict, isNameList: boolean): boolean {
  const [action, type, subtype] = ['S', 'Type', 'Subtype'].map((key) => dict.get(key))
  if (typeof action === 'string' && activeActions.has(action)) return true
  if ([type, subtype].some((name) => typeof name === 'string' && activeTypes.has(name))) return true
  return !isNameList && [...activeKeys].some((key) => !isEmpty(dict.get(key)))
}

const isEmpty = (value: Value | undefined): boolean =>
  value === undefined ||
  value === null ||
  (value instanceof Map && value.size === 0) ||
  (Array.isArray(value) && value.length === 0)
