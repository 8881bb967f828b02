/** What makes the page of a contract a part of the editor: its colours, and what only an editor shows. */
export const themeStyle = `
:root {
  color-scheme: inherit;
  --paper: var(--vscode-editor-background);
  --ink: var(--vscode-editor-foreground);
  --soft: var(--vscode-descriptionForeground);
  --line: var(--vscode-contrastBorder, var(--vscode-editorWidget-border, var(--vscode-panel-border)));
  --tint: var(--vscode-textCodeBlock-background);
  --open: var(--vscode-editor-findMatchHighlightBackground);
  --found: var(--vscode-editor-rangeHighlightBackground);
  --current: var(--vscode-focusBorder);
}
html { scrollbar-color: auto; }
body { padding: 0; font-size: max(var(--vscode-font-size, 13px), 14px); }
body, .cover, main, footer { line-height: 1.55; }
.cover { padding-top: 2.5rem; padding-bottom: 1rem; }
nav { margin-bottom: 1rem; }
:focus-visible { outline: 1px solid var(--vscode-focusBorder); outline-offset: 2px; }
a:hover { color: var(--vscode-textLink-activeForeground); }
a.source { color: var(--vscode-textLink-foreground); }
.blank { color: var(--ink); }
[aria-current] { position: relative; }
[aria-current]::before {
  content: ''; position: absolute; top: 0; bottom: 0; left: -.75rem; width: 3px; border-radius: 2px;
  background: var(--current);
}
tr[aria-current]::before { content: none; }
tr[aria-current] > :first-child { box-shadow: inset 3px 0 0 var(--current); }
[data-known] > .number, [data-known] > h2 > .number, [data-known] > h3 > .number, [data-known] > h4 > .number { cursor: pointer; }
[data-known] > .number:hover, [data-known] > :is(h2, h3, h4) > .number:hover { color: var(--vscode-textLink-foreground); text-decoration: underline; }
#note {
  position: sticky; top: 0; z-index: 1; margin: 0; padding: .45rem 1.25rem;
  font: .85rem/1.4 var(--vscode-font-family); color: var(--vscode-inputValidation-warningForeground, var(--ink));
  background: var(--vscode-inputValidation-warningBackground);
  border-bottom: 1px solid var(--vscode-inputValidation-warningBorder);
}
#note:empty { display: none; }
#nothing { margin: 3rem auto; max-width: 30rem; padding: 0 1.25rem; text-align: center; font-family: var(--vscode-font-family); color: var(--soft); }
#nothing:empty { display: none; }
#page > main > section:first-child h2 { margin-top: 1.5rem; }
@media (min-width: 26rem) {
  .numbered { grid-template-columns: 3.4rem 1fr; }
  .facts { grid-template-columns: max-content 1fr; gap: .3rem 1.5rem; }
  .facts dd { margin: 0; }
}
@media print {
  :root { --paper: #fff; --ink: #000; --soft: #444; --line: #999; --tint: #eee; --open: #fff; --found: #fff; }
  #note { display: none; }
  [aria-current]::before { content: none; }
  tr[aria-current] > :first-child { box-shadow: none; }
}
`;
