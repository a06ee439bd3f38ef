const parts = [...document.querySelectorAll('[data-live]')]
const trouble = document.querySelector('[data-trouble]')

function show(part, fresh) {
  const focused = part.contains(document.activeElement) ? document.activeElement.getAttribute('href') : null
  part.innerHTML = fresh
  if (focused) part.querySelector(`[href="${CSS.escape(focused)}"]`)?.focus()
}

// The fetched page's style carries another nonce; parsing it would only be reported as a violation.
const withoutStyle = (markup) => markup.replace(/<style[\s\S]*?<\/style>/, '')

async function refresh() {
  if (document.hidden) return
  try {
    const response = await fetch(location.href)
    if (!response.ok) throw new Error(String(response.status))
    const page = new DOMParser().parseFromString(withoutStyle(await response.text()), 'text/html')
    const fresh = [...page.querySelectorAll('[data-live]')]
    for (const [index, part] of parts.entries()) {
      const markup = fresh[index]?.innerHTML
      if (markup !== undefined && markup !== part.innerHTML) show(part, markup)
    }
    trouble.hidden = true
  } catch {
    trouble.hidden = false
  }
}

if (parts.length > 0 && trouble) setInterval(() => void refresh(), 2500)
