import { expect, test } from 'vitest'
import { html, json } from './html.ts'
import { money } from './money.ts'

test('values are escaped, in text and in attributes, and markup is not escaped twice', () => {
  const nasty = `"><script>alert('x')</script>&`
  const inner = html`<b title="${nasty}">${nasty}</b>`
  expect(html`<p>${[inner, null, false, 3]}</p>`.markup).toBe(
    '<p><b title="&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;">&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;</b>3</p>',
  )
})

test('a value in a script cannot end the script', () => {
  expect(json({ a: '</script>' }).markup).toBe(String.raw`{"a":"\u003c/script>"}`)
})

test('money is shown with the digits of its currency', () => {
  expect(money(62_400, 'sek').replaceAll('\u00A0', ' ')).toBe('SEK 624.00')
  expect(money(500, 'jpy').replaceAll('\u00A0', ' ')).toBe('JPY 500')
  expect(money(-961, 'eur').replaceAll('\u00A0', ' ')).toBe('−EUR 9.61')
})
