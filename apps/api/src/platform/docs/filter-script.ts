/** Hides what doesn't match the search box; without it the page is whole. Allowed by its hash. */
export const filterScript = `
const find = document.getElementById('find')
const found = document.getElementById('found')
const operations = [...document.querySelectorAll('.operation')]
const links = [...document.querySelectorAll('nav li a')]
const link = (id) => links.find((entry) => entry.hash === '#' + id)
const apply = () => {
  const words = find.value.toLowerCase().split(/\\s+/).filter(Boolean)
  let shown = 0
  for (const operation of operations) {
    const matches = words.every((word) => operation.dataset.find.includes(word))
    operation.hidden = !matches
    const entry = link(operation.id)
    if (entry) entry.parentElement.hidden = !matches
    if (matches) shown += 1
  }
  for (const part of document.querySelectorAll('.module')) part.hidden = !part.querySelector('.operation:not([hidden])')
  for (const part of document.querySelectorAll('nav details')) part.hidden = !part.querySelector('li:not([hidden])')
  found.textContent = words.length === 0 ? '' : shown === 1 ? '1 endpoint' : shown + ' endpoints'
}
find.addEventListener('input', apply)
document.addEventListener('keydown', (event) => {
  if (event.key === '/' && document.activeElement !== find) {
    event.preventDefault()
    find.focus()
  }
})
apply()
`
