/**
 * The look of a contract: a page of A4 in print, one readable column on a screen. No colours carry meaning, and whoever shows
 * a contract on a page of its own may choose others.
 */
export const contractStyle = `
:root { color-scheme: light; --paper: #fff; --ink: #1c1c1c; --soft: #595959; --line: #c9c9c9; --tint: #f4f4f2; --open: #fff2a8; --found: #fff6cc; }
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { margin: 0; color: var(--ink); background: var(--paper); font: 1rem/1.5 Georgia, 'Times New Roman', 'Liberation Serif', serif; overflow-wrap: break-word; }
main, nav, header, footer { max-width: 46rem; margin: 0 auto; padding: 0 1.25rem; }
h1, h2, h3, h4, .kind, .facts, nav, table, .number, footer { font-family: 'Helvetica Neue', Arial, 'Liberation Sans', sans-serif; }
h1 { font-size: 2rem; line-height: 1.2; margin: .25rem 0 2rem; }
h2 { font-size: 1.3rem; line-height: 1.3; margin: 3rem 0 1rem; padding-bottom: .3rem; border-bottom: 2px solid var(--ink); }
h3 { font-size: 1.05rem; line-height: 1.35; margin: 1.75rem 0 .5rem; }
h4 { font-size: .95rem; line-height: 1.35; margin: 1.25rem 0 .4rem; }
p { margin: 0 0 .6rem; }
ul, ol { margin: 0 0 .6rem; padding-left: 1.4rem; }
a { color: inherit; text-decoration-color: var(--soft); text-underline-offset: .15em; }
a.term { text-decoration: underline dotted; text-decoration-thickness: 1px; }
:target:not(section), section:target > :is(h2, h3, h4) { background: var(--found); }
.blank { background: var(--open); border-bottom: 1px solid var(--ink); padding: 0 .2em; }
.cover { padding-top: 4rem; padding-bottom: 2rem; }
.cover .kind { margin: 0; color: var(--soft); text-transform: uppercase; letter-spacing: .08em; font-size: .85rem; }
.cover .parties { margin: 0 0 2rem; }
.cover .parties dt { color: var(--soft); font-size: .85rem; }
.cover .parties dd { margin: 0 0 1rem; font-size: 1.25rem; }
.facts { display: grid; grid-template-columns: max-content 1fr; gap: .3rem 1.5rem; margin: 0; font-size: .9rem; }
.facts dt { color: var(--soft); }
.facts dd { margin: 0; }
nav ol { list-style: none; margin: 0; padding: 0; }
nav ol ol { padding-left: 2.4rem; }
nav li { margin: .2rem 0; }
nav > ol > li { margin: .5rem 0; }
nav a { text-decoration: none; }
nav a:hover { text-decoration: underline; }
nav .number { display: inline-block; min-width: 2.4rem; }
.number { font-variant-numeric: tabular-nums; }
h2 .number, h3 .number, h4 .number { display: inline-block; min-width: 2.6rem; padding-right: .4rem; }
.numbered { display: grid; grid-template-columns: 3.4rem 1fr; align-items: baseline; }
.numbered > .number { font-size: .85rem; color: var(--soft); }
.numbered > .body { min-width: 0; }
section > dl { margin: 0 0 .6rem; }
section > dl dt, .body dl dt { font-weight: bold; }
section > dl dd, .body dl dd { margin: 0 0 .6rem 1.4rem; }
.scroll { overflow-x: auto; margin: .4rem 0 1rem; }
table { border-collapse: collapse; width: 100%; font-size: .82rem; line-height: 1.4; }
th, td { text-align: left; vertical-align: top; padding: .4rem .6rem; border: 1px solid var(--line); }
thead th { background: var(--tint); font-size: .8rem; }
tbody th { font-weight: bold; }
.signatures { display: grid; grid-template-columns: repeat(auto-fit, minmax(16rem, 1fr)); gap: 2rem; margin-top: 1.5rem; }
.signatures h3 { margin-top: 0; }
.signatures dl { margin: 0; }
.signatures dt { font-size: .85rem; color: var(--soft); }
.signatures dd { margin: 0 0 .8rem; height: 2rem; border-bottom: 1px solid var(--ink); }
body > footer { margin-top: 4rem; padding-top: .6rem; padding-bottom: 2rem; border-top: 1px solid var(--line); font-size: .75rem; color: var(--soft); }
body > footer p { margin: 0; }
figure.curve { margin: 1rem 0; overflow-x: auto; }
figure.curve svg { width: 100%; min-width: 20rem; max-width: 34rem; height: auto; color: var(--ink); }
@media (max-width: 40rem) {
  h1 { font-size: 1.6rem; }
  .cover { padding-top: 2rem; }
  .numbered { grid-template-columns: 1fr; }
  .facts { grid-template-columns: 1fr; gap: 0; }
  .facts dd { margin-bottom: .5rem; }
  nav ol ol { padding-left: 1.2rem; }
}
@media print {
  body { font-size: 10.5pt; line-height: 1.4; }
  main, nav, header, footer { max-width: none; padding: 0; }
  .cover { padding-top: 40mm; }
  nav, .signatures-part { break-before: page; }
  nav { break-after: page; }
  main > section.schedule { break-before: page; }
  h2 { margin-top: 2rem; }
  nav { font-size: 9.5pt; }
  nav > ol { columns: 2; column-gap: 10mm; }
  nav li { margin: .1rem 0; }
  nav > ol > li { margin: .25rem 0; }
  h1, h2, h3, h4, dt, p:has(+ dl, + ul, + ol, + .scroll) { break-after: avoid; }
  tr, .numbered > .number, .signatures > div { break-inside: avoid; }
  thead { display: table-header-group; }
  p, li { orphans: 3; widows: 3; }
  .scroll { overflow: visible; }
  a, a.term { text-decoration: none; }
  :root { --found: none; }
  body > footer { margin-top: 2rem; }
}
`.trimStart();

/** The same with the page footer, whose text is the only thing from outside, see {@link cssString}. */
export function styleSheet(footer: string, pageOf: string): string {
  return `${contractStyle}@page {
  size: A4;
  margin: 22mm 20mm 24mm 22mm;
  @bottom-left { content: ${cssString(footer)}; font: 8pt 'Helvetica Neue', Arial, 'Liberation Sans', sans-serif; color: #595959; }
  @bottom-right { content: counter(page) ${cssString(pageOf)} counter(pages); font: 8pt 'Helvetica Neue', Arial, 'Liberation Sans', sans-serif; color: #595959; }
}
@page :first { @bottom-left { content: none; } @bottom-right { content: none; } }
`;
}

/** A CSS string that can hold any text: everything but letters, digits and spaces is written as its code point. */
function cssString(text: string): string {
  const escaped = [...text].map((char) =>
    /^[A-Za-z0-9 ]$/.test(char) ? char : `\\${(char.codePointAt(0) ?? 0).toString(16)} `,
  );
  return `"${escaped.join('')}"`;
}
