/** The house's tokens, by hand: this page loads nothing. */
export const style = `
:root { color-scheme: light dark; --paper: #f6f1e7; --card: #fffdf8; --ink: #1d1916; --soft: #6a5f55; --line: #ddd3c2; --curtain: #a8142b; --on-curtain: #fffdf8; }
@media (prefers-color-scheme: dark) { :root { --paper: #16120f; --card: #1f1a16; --ink: #f3ebdf; --soft: #b3a698; --line: #3a322b; --curtain: #ff7a86; --on-curtain: #16120f; } }
* { box-sizing: border-box }
html { scroll-behavior: smooth; scroll-padding-top: 1rem }
@media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto } }
body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.55 ui-sans-serif, system-ui, sans-serif; display: grid; grid-template-columns: 17rem minmax(0, 1fr) }
a { color: var(--curtain) }
:focus-visible { outline: 3px solid var(--curtain); outline-offset: 2px }
.skip { position: absolute; left: -99rem }
.skip:focus { left: 1rem; top: 1rem; background: var(--card); padding: .5rem 1rem; z-index: 1 }
nav { position: sticky; top: 0; height: 100vh; overflow: auto; padding: 1.5rem 1.25rem; border-right: 1px solid var(--line) }
.brand { font: 700 1.5rem/1 ui-serif, Georgia, serif; margin: 0 0 1.25rem }
.brand span { color: var(--curtain) }
nav label { display: block; font-size: .85rem; color: var(--soft) }
nav input { width: 100%; margin-top: .25rem; padding: .5rem .6rem; font: inherit; color: inherit; background: var(--card); border: 1px solid var(--soft); border-radius: .4rem }
#found { min-height: 1.5em; margin: .25rem 0; font-size: .85rem; color: var(--soft) }
nav ul { list-style: none; margin: .15rem 0 .6rem; padding-left: .9rem; font-size: .92rem }
nav li a { display: block; padding: .15rem 0; text-decoration: none; color: inherit }
nav li a:hover { color: var(--curtain) }
summary { cursor: pointer; font-weight: 600 }
main { padding: 2.5rem clamp(1rem, 4vw, 4rem); max-width: 64rem }
h1, h2 { font-family: ui-serif, Georgia, serif; line-height: 1.15 }
h1 { font-size: clamp(2rem, 5vw, 3.2rem); margin: 0 0 1rem }
h2 { font-size: 1.9rem; margin: 3.5rem 0 .5rem; text-transform: capitalize; border-bottom: 3px double var(--line); padding-bottom: .4rem }
h3 { margin: 0 0 .4rem; font-size: 1.05rem; overflow-wrap: anywhere }
h4 { margin: 1.1rem 0 .35rem; font-size: .8rem; letter-spacing: .06em; text-transform: uppercase; color: var(--soft) }
code, pre { font: .88em/1.55 ui-monospace, Menlo, Consolas, monospace }
.operation, .shape { background: var(--card); border: 1px solid var(--line); border-radius: .7rem; padding: 1.1rem 1.3rem; margin: 1rem 0 }
.operation:target, .shape:target, dl > div:target { border-color: var(--curtain); box-shadow: 0 0 0 1px var(--curtain) }
.method { display: inline-block; min-width: 4.2em; text-align: center; padding: .1rem .5rem; border: 1px solid var(--ink); border-radius: .3rem; font-size: .78rem; letter-spacing: .05em }
.method.post, .method.put, .method.patch { background: var(--ink); color: var(--paper) }
.method.delete { background: var(--curtain); border-color: var(--curtain); color: var(--on-curtain) }
.anchor { text-decoration: none; color: var(--soft) }
.notes { list-style: none; display: flex; flex-wrap: wrap; gap: .4rem; margin: .5rem 0; padding: 0; font-size: .85rem }
.notes li { border: 1px dashed var(--soft); border-radius: 99rem; padding: .05rem .7rem; color: var(--soft) }
pre { margin: 0; padding: .8rem 1rem; background: var(--paper); border-radius: .4rem; overflow: auto }
table { border-collapse: collapse; width: 100%; font-size: .92rem }
th, td { text-align: left; vertical-align: top; padding: .35rem .8rem .35rem 0; border-top: 1px solid var(--line); font-weight: 400 }
.operation details { margin-top: 1rem; font-size: .92rem }
.problems { list-style: none; padding: 0; margin: .5rem 0 0 }
.problems li { padding: .2rem 0 }
.status { display: inline-block; min-width: 2.6em; color: var(--soft); font-variant-numeric: tabular-nums }
.none { margin: 0; color: var(--soft) }
dl > div { padding: .6rem .8rem; border-top: 1px solid var(--line) }
dt code { font-weight: 700 }
dd { margin: 0 }
[hidden] { display: none }
@media (max-width: 50rem) { body { display: block } nav { position: static; height: auto; border-right: 0; border-bottom: 1px solid var(--line) } nav details { display: none } }
`
