import type { LangiumDocument } from 'langium';
import type { CodeActionProvider } from 'langium/lsp';
import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type TextEdit as LspEdit,
} from 'vscode-languageserver';
import type { TextFix } from '../diagnostics/diagnostic.ts';
import type { DiagnosticData } from './validator.ts';

/** The fixes of the findings at a place. */
export class SlaCodeActionProvider implements CodeActionProvider {
  getCodeActions(_: LangiumDocument, { context }: CodeActionParams): CodeAction[] {
    return context.diagnostics.flatMap((diagnostic) => {
      const fixes = (diagnostic.data as Partial<DiagnosticData> | undefined)?.fixes ?? [];
      return fixes.map((fix, index): CodeAction => ({
        title: fix.title,
        kind: CodeActionKind.QuickFix,
        diagnostics: [diagnostic],
        isPreferred: index === 0 && fixes.length === 1,
        edit: { changes: changesOf(fix) },
      }));
    });
  }
}

/** The edits by the address of their file. */
function changesOf({ edits }: TextFix): Record<string, LspEdit[]> {
  const byFile = new Map<string, LspEdit[]>();
  for (const { path, range, newText } of edits) byFile.set(path, [...(byFile.get(path) ?? []), { range, newText }]);
  return Object.fromEntries(byFile);
}
