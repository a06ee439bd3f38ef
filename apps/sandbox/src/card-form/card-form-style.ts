import { Html } from '../pages/html.ts'

/** What the card form adds to the house's style: it sits inside a page of the house, without paper of its own. */
export const cardFormStyle = new Html(`
html body.framed{background:var(--card);overflow-x:hidden}
.pay{padding:4px;max-width:520px;margin:0 auto;display:grid;gap:.9rem}
form.pay{padding:0;max-width:none;width:100%}
.pay h1{font-size:1.35rem}.pay p{margin:0}
.pair{display:grid;grid-template-columns:1fr 1fr;gap:.8rem}
.pay input{background:var(--paper);letter-spacing:.02em;font-variant-numeric:tabular-nums}
.pay button.main{width:100%;min-height:50px;font-size:1.05rem}
.pay details{border-top:1px solid var(--line);padding-top:.3rem}
.pay .cards{list-style:none;margin:0;padding:0;display:grid}
.pay .cards button{width:100%;text-align:left;border:0;border-top:1px solid var(--line);border-radius:0;padding:.45rem 0;font-weight:400;font-size:.875rem;min-height:40px;display:flex;flex-wrap:wrap;gap:.1rem .8rem;justify-content:space-between}
.pay .cards button:hover{text-decoration:underline}
.field-error{min-height:0;margin-top:.25rem!important}
.choices{display:grid;gap:.6rem}
.choices button{width:100%}
`)
