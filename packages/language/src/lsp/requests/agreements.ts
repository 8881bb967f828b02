import type { Agreement } from '@sla-lang/core';
import { type LangiumDocument, URI } from 'langium';
import type { CancellationToken } from 'vscode-languageserver';
import type { Diagnostic, Range } from '../../diagnostics/diagnostic.ts';
import type * as ast from '../../generated/ast.ts';
import { sourceOf, textFingerprint } from '../../workspace/fingerprint.ts';
import { groupsOf } from '../../workspace/groups.ts';
import { type AgreementInfo, agreementsRequest } from '../protocol.ts';
import type { SlaEditorServices } from '../services.ts';
import { answer } from './answer.ts';
import { linkedDocuments } from './documents.ts';
import type { Requests } from './index.ts';

/** An agreement as it is written, and what the client is told about it. */
export interface Known {
  readonly agreement: Agreement;
  readonly info: AgreementInfo;
}

export const agreements: Requests = (context) =>
  answer(context, agreementsRequest, async ({ uri }, token) => {
    const documents = await linkedDocuments(context.services.shared, uri, token);
    const known: Known[] = [];
    for (const document of documents) known.push(...(await agreementsIn(document, context.services, token)));
    return known.map(({ info }) => info);
  });

/** The agreements of a document, with the fingerprint of their sources. */
export async function agreementsIn(
  document: LangiumDocument,
  services: SlaEditorServices,
  token: CancellationToken,
): Promise<Known[]> {
  const { Examinations } = services.shared.editor;
  const headers = headersIn(document);
  const known: Known[] = [];
  for (const agreement of Examinations.agreements(document)) {
    const sources = sourcesOf(agreement, document, services);
    const open: Diagnostic[] = [];
    for (const source of sources) {
      const examined = await Examinations.judge(source, token);
      open.push(...(examined?.diagnostics ?? []).filter((diagnostic) => speaksOf(diagnostic, agreement)));
    }
    const { id, title = id, kind: level } = agreement;
    const count = (severity: Diagnostic['severity']) => open.filter((each) => each.severity === severity).length;
    const range = headers.get(id) ?? START;
    const info = {
      uri: document.uri.toString(),
      id,
      title,
      level,
      range,
      errors: count('error'),
      warnings: count('warning'),
    };
    known.push({ agreement: { ...agreement, source: fingerprinted(agreement, services) }, info });
  }
  return known;
}

const START: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** The headers of the agreements by name; of two with the same name, the first. */
function headersIn(document: LangiumDocument): ReadonlyMap<string, Range> {
  const headers = new Map<string, Range>();
  for (const { agreement } of groupsOf(document.parseResult.value as ast.SlaFile)) {
    const range = agreement?.$cstNode?.range;
    if (range && !headers.has(agreement.name)) headers.set(agreement.name, range);
  }
  return headers;
}

/** The document itself and those of the levels that its terms are from. */
function sourcesOf(agreement: Agreement, document: LangiumDocument, services: SlaEditorServices): LangiumDocument[] {
  const { files } = sourceOf(agreement, () => undefined);
  return [...new Set([document, ...files.map((path) => documentAt(path, services))])].filter(
    (source) => source !== undefined,
  );
}

const documentAt = (path: string, { shared }: SlaEditorServices): LangiumDocument | undefined =>
  shared.workspace.LangiumDocuments.getDocument(URI.parse(path));

/** What was found in a text that the agreement is made from, unless it was found in another agreement. */
const speaksOf = (diagnostic: Diagnostic, { id }: Agreement): boolean =>
  diagnostic.accepted === undefined && (diagnostic.agreement === undefined || diagnostic.agreement === id);

/** Files are told as the person sees them, without the folders of this computer. */
function fingerprinted(agreement: Agreement, services: SlaEditorServices): NonNullable<Agreement['source']> {
  const { Folders } = services.shared.editor;
  return sourceOf(
    agreement,
    (path) => {
      const text = documentAt(path, services)?.textDocument.getText();
      return text === undefined ? undefined : textFingerprint(text);
    },
    (path) => Folders.shownPath(URI.parse(path)),
  );
}
