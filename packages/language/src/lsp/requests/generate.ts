import { hasHolidays } from '@sla-lang/core';
import { type LangiumDocument, URI } from 'langium';
import type { CancellationToken } from 'vscode-languageserver';
import { formatsRequest, type GeneratedFile, generateRequest, type ParamsOf, type ResultOf } from '../protocol.ts';
import type { SlaEditorServices } from '../services.ts';
import { agreementsIn, type Known } from './agreements.ts';
import { answer } from './answer.ts';
import type { Requests } from './index.ts';
import { linkedDocuments } from './documents.ts';

type Asked = ParamsOf<typeof generateRequest>;

export const generate: Requests = (context) => {
  const { services } = context;
  const { writer } = services.shared.editor.Equipment;
  answer(context, generateRequest, (asked, token) => generated(asked, services, token));
  answer(context, formatsRequest, () =>
    Promise.resolve({ formats: writer?.formats ?? [], locales: writer?.locales ?? [] }),
  );
};

/** The files that are asked for, and the agreements that they are of. */
export async function generated(
  asked: Asked,
  services: SlaEditorServices,
  token: CancellationToken,
): Promise<ResultOf<typeof generateRequest>> {
  const [document] = await linkedDocuments(services.shared, asked.uri, token);
  const known = document ? await askedIn(document, asked, services, token) : [];
  const files: GeneratedFile[] = [];
  for (const each of known) files.push(...(await filesOf(each, asked, services)));
  return { files, agreements: known.map(({ info }) => info) };
}

async function askedIn(
  document: LangiumDocument,
  asked: Asked,
  services: SlaEditorServices,
  token: CancellationToken,
): Promise<Known[]> {
  const known = await agreementsIn(document, services, token);
  return known.filter(({ info }) => asked.agreement === undefined || info.id === asked.agreement);
}

/** The formats that there are; of others there is nothing. */
async function filesOf(
  { agreement, info }: Known,
  asked: Asked,
  services: SlaEditorServices,
): Promise<GeneratedFile[]> {
  const { Equipment, Examinations, Settings } = services.shared.editor;
  const { writer } = Equipment;
  if (!writer) return [];
  const locale = asked.locale ?? Settings.settingsFor({ uri: URI.parse(info.uri) }).contract.locale;
  const holidays = hasHolidays(agreement) ? await Examinations.loadHolidays() : undefined;
  const name = writer.fileName(info.id);
  return writer.formats
    .filter((format) => asked.formats.includes(format.name))
    .map((format) => ({
      agreement: info.id,
      format: format.name,
      name: `${name}.${format.extension}`,
      text: writer.render(agreement, format.name, { locale, holidays }),
    }));
}
