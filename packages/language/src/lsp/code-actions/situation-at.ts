import { type LangiumDocument, URI } from 'langium';
import type { Range } from '../../diagnostics/diagnostic.ts';
import type { SlaLanguageServices } from '../editor.ts';
import { newlineOf } from './edits.ts';
import type { Situation } from './situation.ts';

/** What is known about a selection. */
export function situationAt(services: SlaLanguageServices, document: LangiumDocument, range: Range): Situation {
  const { textDocument } = document;
  const { agreements, diagnostics: all } = services.shared.editor.Examinations.examined(document);
  const documents = services.shared.workspace.LangiumDocuments;
  const text = textDocument.getText();
  const [start, end] = [textDocument.offsetAt(range.start), textDocument.offsetAt(range.end)];
  const diagnostics = all.filter(({ accepted }) => accepted === undefined);
  const path = document.uri.toString();
  return {
    services,
    document,
    path,
    text,
    newline: newlineOf(text),
    start,
    end,
    agreements,
    diagnostics,
    here: diagnostics.filter(
      (each) => textDocument.offsetAt(each.range.start) <= end && start <= textDocument.offsetAt(each.range.end),
    ),
    textOf: (other) => (other === path ? textDocument : documents.getDocument(URI.parse(other))?.textDocument),
  };
}
