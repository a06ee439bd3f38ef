const outcome = document.querySelector('[data-outcome]')

function say(text, good) {
  outcome.textContent = text
  outcome.className = good ? 'tag ok' : 'error'
}

async function send(method, path, body) {
  const response = await fetch(`/api/control${path}`, {
    method,
    headers: { 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  const answer = await response.json()
  if (!response.ok) throw new Error(answer.error ?? `The sandbox answered ${response.status}.`)
  return answer
}

function clockWords(answer) {
  const followed = answer.product.ok ? 'The house follows.' : 'The house did not follow: is its API running?'
  return `It is now ${answer.now.slice(0, 19).replace('T', ' ')} UTC. ${followed}`
}

function read(form) {
  const fields = [...new FormData(form)].filter(([, value]) => value !== '')
  const numbers = new Set(['times', 'status', 'delayMs', 'webhookMs', 'chargeUpdatedMs', 'payoutMs'])
  return Object.fromEntries(fields.map(([name, value]) => [name, numbers.has(name) ? Number(value) : value]))
}

const actions = {
  advance: async (element) =>
    clockWords(await send('POST', '/clock', { advanceSeconds: Number(element.dataset.seconds) })),
  reset: async () => clockWords(await send('POST', '/clock', { offsetSeconds: 0 })),
  release: async () => `${(await send('POST', '/funds/release')).released} lines became available.`,
  clear: async () => {
    await send('DELETE', '/faults')
    return 'All faults are gone.'
  },
  fault: async (form) => {
    await send('POST', '/faults', read(form))
    return 'The fault stands.'
  },
  timings: async (form) => {
    await send('POST', '/timings', read(form))
    return 'The times are changed until the sandbox restarts.'
  },
  redeliver: async (form) => {
    const { delivery, times } = read(form)
    await send('POST', `/deliveries/${encodeURIComponent(delivery)}/redeliver`, { times: times ?? 1 })
    return 'It is on its way again.'
  },
}

async function act(name, element) {
  try {
    say(await actions[name](element), true)
  } catch (error) {
    say(error.message, false)
  }
}

document.addEventListener('click', (event) => {
  const button = event.target.closest('button[data-act]')
  if (button) void act(button.dataset.act, button)
})
document.addEventListener('submit', (event) => {
  event.preventDefault()
  void act(event.target.dataset.act, event.target)
})
