import type { LangiumDocument } from 'langium';
import type { CancellationToken, CodeLens } from 'vscode-languageserver';
import type { Diagnostic, Range } from '../../diagnostics/diagnostic.ts';
import type * as ast from '../../generated/ast.ts';
import { groupsOf } from '../../workspace/groups.ts';
import type { SlaSharedServices } from '../editor.ts';
import { nameNodeOf } from '../navigation/declared.ts';
import { clientCommands, generateCommand } from './commands.ts';
import { words } from './words.ts';

interface Header {
  readonly id: string;
  readonly range: Range;
}

/** On each agreement: what can be made of it, and how it stands with it. */
export async function agreementLenses(
  document: LangiumDocument,
  services: SlaSharedServices,
  token: CancellationToken,
): Promise<CodeLens[]> {
  const { Client, Examinations } = services.editor;
  const uri = document.textDocument.uri;
  const headers = headersIn(document);
  const generate = generateCommand(services);
  const preview = Client.runs(clientCommands.preview) ? clientCommands.preview : undefined;
  const tells = headers.length > 0 && Client.runs(clientCommands.problems);
  const examined = tells ? await Examinations.judge(document, token) : undefined;
  const open = (examined?.diagnostics ?? []).filter(({ accepted }) => accepted === undefined);
  return headers.flatMap(({ id, range }, index) => {
    const lens = (title: string, command: string | undefined): CodeLens[] =>
      command === undefined ? [] : [{ range, command: { title, command, arguments: [uri, id] } }];
    const own = open.filter((diagnostic) => isOf(diagnostic, id, range, headers[index + 1]?.range));
    return [
      ...lens(words.generate, generate),
      ...lens(words.preview, preview),
      ...summaries(own).flatMap((title) => lens(title, clientCommands.problems)),
    ];
  });
}

function headersIn(document: LangiumDocument): Header[] {
  return groupsOf(document.parseResult.value as ast.SlaFile).flatMap(({ agreement }) => {
    const range = agreement?.name ? nameNodeOf(agreement)?.range : undefined;
    return agreement && range ? [{ id: agreement.name, range }] : [];
  });
}

/** What is wrong with the writing belongs to the nearest header above it. */
function isOf({ agreement, range: { start } }: Diagnostic, id: string, from: Range, next: Range | undefined): boolean {
  if (agreement !== undefined) return agreement === id;
  return start.line >= from.start.line && (next === undefined || start.line < next.start.line);
}

/** "1 error, 3 warnings", and for each party that is worse off by some of them: "2 warnings for Acme". */
function summaries(diagnostics: readonly Diagnostic[]): string[] {
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  const warnings = diagnostics.filter(({ severity }) => severity === 'warning');
  const total = [
    ...(errors > 0 ? [words.errors(errors)] : []),
    ...(warnings.length > 0 ? [words.warnings(warnings.length)] : []),
  ].join(', ');
  const parties = [...new Set(warnings.flatMap(({ disadvantages }) => disadvantages))].toSorted();
  const each = parties.map((party) => {
    const count = warnings.filter(({ disadvantages }) => disadvantages.includes(party)).length;
    return words.warningsFor(count, party);
  });
  return total === '' ? [] : [total, ...each];
}
