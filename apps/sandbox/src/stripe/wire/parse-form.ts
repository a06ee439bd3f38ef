type FormValue = string | FormValue[] | { [key: string]: FormValue }
export type Form = { [key: string]: FormValue }

const maximumDepth = 8

function path(key: string): string[] {
  const open = key.indexOf('[')
  if (open <= 0) return [key]
  const parts = [key.slice(0, open)]
  for (const match of key.slice(open).matchAll(/\[([^\]]*)\]/g)) parts.push(match[1] ?? '')
  return parts.length > maximumDepth ? [key] : parts
}

function listsOf(value: FormValue): FormValue {
  if (typeof value === 'string' || Array.isArray(value)) return value
  const keys = Object.keys(value)
  for (const key of keys) value[key] = listsOf(value[key] as FormValue)
  const isList = keys.length > 0 && keys.every((key) => /^\d{1,3}$/.test(key))
  return isList ? keys.toSorted((a, b) => Number(a) - Number(b)).map((key) => value[key] as FormValue) : value
}

/** Stripe's form encoding: `a[b]=1&list[0]=x&list[]=y` becomes nested objects and lists. Values stay strings. */
export function parseForm(text: string): Form {
  const root: Form = Object.create(null)
  for (const [key, value] of new URLSearchParams(text)) {
    const parts = path(key)
    let place = root
    parts.forEach((part, index) => {
      const name = part === '' ? String(Object.keys(place).length) : part
      if (index === parts.length - 1) {
        place[name] = value
        return
      }
      const next = place[name]
      const branch: Form = typeof next === 'object' && !Array.isArray(next) ? next : Object.create(null)
      place[name] = branch
      place = branch
    })
  }
  // The top level is always named parameters, even where a name looks like a number.
  for (const key of Object.keys(root)) root[key] = listsOf(root[key] as FormValue)
  return root
}
