import type { TextDocument } from 'langium';
import { type Diagnostic as LspDiagnostic, DiagnosticSeverity, DiagnosticTag } from 'vscode-languageserver';
import type { Diagnostic, Range } from '../../diagnostics/diagnostic.ts';
import type { Client } from '../client.ts';

const severities = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
} as const;

/** What speaks of text that has no effect; editors show it faded. */
const unnecessary: ReadonlySet<Diagnostic['code']> = new Set([
  'text/repeated-clause',
  'logic/dead-term',
  'logic/implied',
  'logic/stale-acceptance',
  'credits/dead-tier',
]);

/** What rides along with a diagnostic to the editor. */
export interface DiagnosticData {
  readonly fixes: Diagnostic['fixes'];
}

/** The diagnostics of a text as the protocol has them; nothing for what was accepted. */
export function lspDiagnostics(
  diagnostics: readonly Diagnostic[],
  document: TextDocument,
  client: Client,
): LspDiagnostic[] {
  return diagnostics.flatMap((each) => (each.accepted === undefined ? [lspDiagnostic(each, document, client)] : []));
}

function lspDiagnostic(diagnostic: Diagnostic, document: TextDocument, client: Client): LspDiagnostic {
  const { code, severity, message, disadvantages, related, fixes } = diagnostic;
  const harmed = disadvantages.length > 0 ? `\nTo the disadvantage of ${disadvantages.join(' and ')}` : '';
  const href = client.pageOf(code);
  const data: DiagnosticData = { fixes };
  return {
    range: firstLine(diagnostic.range, document),
    severity: severities[severity],
    code,
    ...(href !== undefined && { codeDescription: { href } }),
    source: 'sla',
    message: `${message}${harmed}`,
    ...(isUnnecessary(diagnostic) && { tags: [DiagnosticTag.Unnecessary] }),
    relatedInformation: related.map(({ path, range: at, message: role }) => ({
      location: { uri: path, range: at },
      message: role,
    })),
    data,
  };
}

/** What speaks of a whole part is shown at its head; a block that is underlined line by line cannot be read. */
function firstLine({ start, end }: Range, document: TextDocument): Range {
  if (start.line === end.line) return { start, end };
  const line = document.getText({ start, end: { line: start.line + 1, character: 0 } }).trimEnd();
  return { start, end: { line: start.line, character: start.character + line.length } };
}

/** Of a definition, it says so itself: the one without use is offered for removal. */
const isUnnecessary = ({ code, fixes }: Diagnostic): boolean =>
  unnecessary.has(code) || (code === 'measurable/undefined-term' && fixes.some(({ name }) => name === 'remove'));
