import { localToday } from '@sla-lang/core';
import { URI } from 'langium';
import type { CancellationToken } from 'vscode-languageserver';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { Project } from '../../project.ts';
import { ReadProblem } from '../../files/read-problem.ts';
import { checkRequest, type ToldFinding } from '../protocol.ts';
import type { SlaEditorServices } from '../services.ts';
import { answer } from './answer.ts';
import type { Requests } from './index.ts';
import { linkedDocuments } from './documents.ts';

export const check: Requests = (context) => {
  const { services } = context;
  answer(context, checkRequest, async (asked, token) => {
    const found = 'uri' in asked ? await foundIn(asked.uri, services, token) : await foundInText(asked.text, services);
    return found.filter(({ accepted }) => accepted === undefined).map(told);
  });
};

async function foundIn(
  uri: string,
  services: SlaEditorServices,
  token: CancellationToken,
): Promise<readonly Diagnostic[]> {
  const [document] = await linkedDocuments(services.shared, uri, token);
  if (!document) return [];
  return (await services.shared.editor.Examinations.judge(document, token))?.diagnostics ?? [];
}

/** The text of no file knows of no files, and none knows of it. */
const TEXT = 'text.sla';

async function foundInText(text: string, { shared }: SlaEditorServices): Promise<readonly Diagnostic[]> {
  const { Examinations, Settings } = shared.editor;
  const holidays = /\bholidays\b/.test(text) ? await Examinations.loadHolidays() : undefined;
  const project = await Project.open({
    entries: [TEXT],
    reader: {
      read: (path) =>
        path === TEXT
          ? Promise.resolve(text)
          : Promise.reject(new ReadProblem('missing', 'a text has no files beside it')),
    },
    settings: Settings.settingsFor({ uri: URI.file(TEXT) }).checks,
    today: localToday(),
    ...(holidays && { holidays }),
  });
  return project.diagnostics(TEXT);
}

const told = ({ path, range, severity, code, message, disadvantages, fixes }: Diagnostic): ToldFinding => ({
  uri: path,
  range,
  severity,
  code,
  message,
  disadvantages,
  fixes: fixes.map(({ title }) => title),
});
