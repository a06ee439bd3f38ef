import { isFree } from './ports.mjs'

const uses = {
  API_PORT: 'the API',
  WEB_PORT: 'the web app',
  ADMIN_PORT: 'the admin app',
  SANDBOX_PORT: 'the sandbox',
  SANDBOX_SMTP_PORT: "the sandbox's mail server",
  DATABASE_PORT: 'PostgreSQL',
}

/** Throws one message that names every port that is taken or given twice, and the way out. */
export async function checkPorts(ports, wanted = Object.keys(ports)) {
  const problems = []
  for (const name of wanted) {
    const twin = wanted.find((other) => other !== name && ports[other] === ports[name])
    if (twin) problems.push(`${name} and ${twin} are both ${ports[name]}.`)
    else if (!(await isFree(ports[name]))) {
      problems.push(`Port ${ports[name]} (${name}, for ${uses[name]}) is taken by another program.`)
    }
  }
  if (problems.length === 0) return
  const [first] = wanted.filter((name) => problems.some((problem) => problem.includes(name)))
  throw new Error(
    `${problems.join('\n')}\nStop it or choose another, for example: ${first}=${ports[first] + 10} npm start`,
  )
}
