import { EmptyFileSystem, URI } from 'langium';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { createSlaServices, type SlaServices } from '../services.ts';
import { applyChanges } from './changes.ts';
import { layoutOf } from './format-document.ts';

/** A text that is laid out, or what is wrong with it. */
export type Formatted = { readonly text: string } | { readonly diagnostics: readonly Diagnostic[] };

let own: SlaServices | undefined;

/**
 * Lays out a text. Comments, blank lines, the line ending of the file and, above all, the meaning stay; doing it twice
 * changes nothing. A text that cannot be read is not touched: the answer is then what is wrong, with an empty path.
 */
export function formatText(text: string, services?: SlaServices): Formatted {
  const { shared, sla } = services ?? (own ??= createSlaServices(EmptyFileSystem));
  const document = shared.workspace.LangiumDocumentFactory.fromString(text, URI.parse('sla:/text.sla'));
  const layout = layoutOf(document, sla.parser.LangiumParser);
  return 'changes' in layout ? { text: applyChanges(text, layout.changes) } : layout;
}
