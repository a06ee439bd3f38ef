const colour = process.stdout.isTTY && !process.env.NO_COLOR
const paint = (code, text) => (colour ? `\u001b[${code}m${text}\u001b[0m` : text)

const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(1)} s`

/** What a person sees of a start: one line per step, and a word every ten seconds of a long one. */
export function openScreen({ quiet = false } = {}) {
  const print = (line = '') => {
    if (!quiet) process.stdout.write(`${line}\n`)
  }
  return {
    print,
    async during(title, hint, work) {
      const since = Date.now()
      const label = title.padEnd(26)
      if (hint) print(`  … ${label} ${paint(2, hint)}`)
      const still = setInterval(() => print(`  … ${label} ${paint(2, `still at it, ${seconds(since)}`)}`), 10_000)
      try {
        const result = await work()
        print(`  ${paint(32, '✓')} ${label} ${paint(2, seconds(since))}`)
        return result
      } finally {
        clearInterval(still)
      }
    },
    problem(text) {
      process.stderr.write(`\n${paint(31, '✗')} ${text}\n`)
    },
    bold: (text) => paint(1, text),
    dim: (text) => paint(2, text),
  }
}
