import { expect, test } from 'vitest'
import { parseForm } from './parse-form.ts'

const plain = (text: string): unknown => JSON.parse(JSON.stringify(parseForm(text)))

test('nested names and lists become objects and arrays', () => {
  expect(plain('a[b][c]=1&list[0]=x&list[1]=y&open[]=p&open[]=q&items[0][price]=z')).toEqual({
    a: { b: { c: '1' } },
    list: ['x', 'y'],
    open: ['p', 'q'],
    items: [{ price: 'z' }],
  })
})

test('escaped signs and empty values are kept', () => {
  expect(plain('metadata[a%20b]=%26%3D&name=')).toEqual({ metadata: { 'a b': '&=' }, name: '' })
})

test('a name cannot reach into the prototypes of objects', () => {
  parseForm('__proto__[polluted]=1&constructor[prototype][polluted]=1')
  expect(({} as Record<string, unknown>).polluted).toBeUndefined()
})

test('a name nested without end stays one name', () => {
  const name = `a${'[b]'.repeat(50)}`
  expect(Object.keys(parseForm(`${name}=1`))).toEqual([name])
})
