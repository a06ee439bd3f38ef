import { Html } from './html.ts'

const light = `--paper:#f6f1e7;--card:#fffdf8;--ink:#1d1916;--soft:#665c52;--line:#e2d8c7;--curtain:#a8142b;--on-curtain:#fff8f1;
--amber:#8a5300;--amber-ground:#ffe9bf;--ok:#17683b;--ok-ground:#ddf0e1;--sea:#0e5a73;--sea-ground:#dceef3;color-scheme:light;`
const dark = `--paper:#131110;--card:#1d1a18;--ink:#f4ede2;--soft:#aba093;--line:#35302b;--curtain:#d33a4c;--on-curtain:#ffffff;
--amber:#ffc15e;--amber-ground:#3a2b10;--ok:#7fd19b;--ok-ground:#15301f;--sea:#86cbe0;--sea-ground:#12303a;color-scheme:dark;`

/** The house's tokens in both themes, and the few shapes the sandbox's pages are made of. */
export const style = new Html(`
:root{${light}}
@media (prefers-color-scheme:dark){:root:not([data-theme=light]){${dark}}}
:root[data-theme=dark]{${dark}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.5 'Instrument Sans',system-ui,-apple-system,'Segoe UI',sans-serif;overflow-wrap:anywhere}
h1,h2{font-family:Fraunces,'Iowan Old Style',Georgia,serif;font-weight:600;line-height:1.15;letter-spacing:-.01em;margin:0}
h1{font-size:clamp(1.75rem,5vw,2.4rem)}h2{font-size:1.3rem}
p{margin:.4rem 0}a{color:inherit;text-underline-offset:3px}
:focus-visible{outline:3px solid var(--sea);outline-offset:2px;border-radius:6px}
.soft{color:var(--soft)}.small{font-size:.875rem}.num{font-variant-numeric:tabular-nums;text-align:right;white-space:nowrap}
.tag{display:inline-block;padding:.1rem .55rem;border-radius:999px;font-size:.8125rem;font-weight:600;white-space:nowrap}
.ok{color:var(--ok);background:var(--ok-ground)}.sea{color:var(--sea);background:var(--sea-ground)}.amber{color:var(--amber);background:var(--amber-ground)}
header.top{border-bottom:1px solid var(--line);padding:.8rem 1rem}
header.top nav{max-width:1080px;margin:0 auto;display:flex;flex-wrap:wrap;gap:.2rem 1.1rem;align-items:center}
header.top strong{font-family:Fraunces,Georgia,serif;font-size:1.05rem;margin-right:.4rem}
header.top a{text-decoration:none;color:var(--soft);padding:.3rem 0;min-height:24px}header.top a[aria-current]{color:var(--ink);text-decoration:underline;text-decoration-thickness:2px}
main{max-width:1080px;margin:0 auto;padding:1.6rem 1rem 4rem;display:grid;gap:1.6rem}
.stack{display:grid;gap:1.2rem}.stack>*{min-width:0}
main>*{min-width:0}main.narrow{max-width:560px}
.agree label{display:flex;gap:.6rem;align-items:center;font-weight:400}summary{cursor:pointer;padding:.5rem 0;color:var(--soft)}
.card{background:var(--card);border:1px solid var(--line);border-radius:16px;padding:1.1rem 1.2rem}
.grid{display:grid;gap:1rem;grid-template-columns:repeat(auto-fit,minmax(min(100%,300px),1fr))}
.rows{list-style:none;margin:0;padding:0}.rows>li{border-top:1px solid var(--line)}.rows>li:first-child{border-top:0}
.rows a.row{display:block;padding:.75rem 0;text-decoration:none}.rows a.row:hover strong{text-decoration:underline}
.scroll{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:.9rem}th,td{overflow-wrap:normal}td{white-space:nowrap}th{text-align:left;color:var(--soft);font-weight:600}th,td{padding:.45rem .8rem .45rem 0;border-bottom:1px solid var(--line);vertical-align:top}th.num{text-align:right}
label{display:block;font-weight:600;font-size:.9rem;margin:.1rem 0 .25rem}
input,select{font:inherit;color:inherit;background:var(--paper);border:1px solid var(--soft);border-radius:10px;padding:.6rem .75rem;width:100%;min-height:44px}
input[type=checkbox]{width:1.3rem;height:1.3rem;min-height:0;margin:0;accent-color:var(--curtain)}
input[aria-invalid=true]{border-color:var(--curtain);border-width:2px}
button,.button{font:inherit;font-weight:600;border-radius:12px;border:1px solid var(--soft);background:transparent;color:inherit;padding:.6rem 1.1rem;min-height:44px;cursor:pointer;text-decoration:none;display:inline-block}
button.main{background:var(--curtain);border-color:var(--curtain);color:var(--on-curtain)}
button:disabled{opacity:.6;cursor:default}
.buttons{display:flex;flex-wrap:wrap;gap:.6rem}
form.inline{display:flex;flex-wrap:wrap;gap:.6rem;align-items:end}form.inline>*{flex:1 1 9rem}form.inline>button{flex:0 0 auto}
.error{color:var(--curtain);font-weight:600}:root[data-theme=dark] .error{color:#ff8c97}
@media (prefers-color-scheme:dark){:root:not([data-theme=light]) .error{color:#ff8c97}}
.note{border-left:3px solid var(--sea);padding:.1rem 0 .1rem .8rem}
.empty{padding:2rem 0;text-align:center;color:var(--soft)}
iframe.mail{width:100%;min-height:420px;border:1px solid var(--line);border-radius:14px;background:#fff}
pre{white-space:pre-wrap;font:.85rem/1.5 ui-monospace,monospace;background:var(--paper);border:1px solid var(--line);border-radius:12px;padding:.8rem;margin:.4rem 0;max-height:30rem;overflow:auto}
.visually-hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
@media (prefers-reduced-motion:no-preference){.spin{animation:spin 1s linear infinite}@keyframes spin{to{transform:rotate(1turn)}}}
.spin{display:inline-block;width:1em;height:1em;border:2px solid currentColor;border-right-color:transparent;border-radius:50%;vertical-align:-.15em}
`)
