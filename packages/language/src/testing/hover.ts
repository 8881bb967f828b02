import type { Hover, MarkupContent } from 'vscode-languageserver';
import { editor } from './editor.ts';

/** What the hover tells at the cursor, line by line. */
export async function told(text: string | Readonly<Record<string, string>>): Promise<string[]> {
  const { contents } = (await hover(text)) ?? { contents: { kind: 'markdown', value: '' } };
  return (contents as MarkupContent).value.split('\n').filter(Boolean);
}

/** The hover at the cursor. */
export async function hover(text: string | Readonly<Record<string, string>>): Promise<Hover | undefined> {
  const { services, document, at } = await editor(text);
  return services.sla.lsp.HoverProvider!.getHoverContent(document, at);
}

/** An agreement with its two parties, and more clauses in its header. */
export const header = (more = '') => `agreement A { between N and C; currency EUR; time zone Europe/Amsterdam; ${more} }
provider N "North"\ncustomer C "Acme"\n`;
/** A service and the beginning of a metric of it. */
export const metric =
  'service S { fee 1000 EUR each month }\nmetric Up of S { availability; excluded time is taken out';
