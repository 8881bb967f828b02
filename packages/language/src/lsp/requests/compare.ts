import { compareAgreements, Facts, pairVersions, type Agreement } from '@sla-lang/core';
import type { CancellationToken } from 'vscode-languageserver';
import { ReadProblem } from '../../files/read-problem.ts';
import { Project } from '../../project.ts';
import { compareRequest, type OtherText, type ParamsOf, type ResultOf } from '../protocol.ts';
import type { SlaEditorServices } from '../services.ts';
import type { ContractWriter } from '../writer.ts';
import { answer } from './answer.ts';
import { linkedDocuments } from './documents.ts';
import type { Requests } from './index.ts';

/** What has changed in meaning since another version; nothing where the host brought no writer along. */
export const compare: Requests = (context) => {
  const { services } = context;
  const { writer } = services.shared.editor.Equipment;
  answer(context, compareRequest, (asked, token) =>
    writer ? compared(asked, { services, writer, token }) : Promise.resolve(null),
  );
};

interface With {
  readonly services: SlaEditorServices;
  readonly writer: ContractWriter;
  readonly token: CancellationToken;
}

async function compared(
  { uri, path, texts }: ParamsOf<typeof compareRequest>,
  { services, writer, token }: With,
): Promise<ResultOf<typeof compareRequest>> {
  const [document] = await linkedDocuments(services.shared, uri, token);
  if (!document) return null;
  const before = await agreementsOf(path, texts);
  if ('needed' in before) return before;
  const after = services.shared.editor.Examinations.agreements(document);
  const told = pairVersions(before.agreements, after).map(([old, now]) => {
    const facts = new Facts(now);
    const differences = compareAgreements(new Facts(old), facts);
    const nameOf = (party: string) => facts.nameOf(party);
    return { count: differences.length, text: writer.differences(differences, { title: now.title ?? now.id, nameOf }) };
  });
  return {
    markdown: told.map(({ text }) => text).join('\n'),
    changes: told.reduce((sum, { count }) => sum + count, 0),
  };
}

/** The agreements of the other version, or the paths of the files that are still missing. */
async function agreementsOf(
  path: string,
  texts: readonly OtherText[],
): Promise<{ readonly agreements: readonly Agreement[] } | { readonly needed: readonly string[] }> {
  const known = new Map(texts.map((each) => [each.path, each.text]));
  const needed = new Set<string>();
  const read = (asked: string): Promise<string> => {
    const text = known.get(asked);
    if (typeof text === 'string') return Promise.resolve(text);
    if (text === undefined) needed.add(asked);
    return Promise.reject(new ReadProblem('missing', `${asked} was not there`));
  };
  // A file that was not there had no agreement.
  if (known.get(path) === null) return { agreements: [] };
  if (!known.has(path)) return { needed: [path] };
  const project = await Project.open({ reader: { read }, entries: [path] });
  return needed.size > 0 ? { needed: [...needed] } : { agreements: project.agreements(path) };
}
