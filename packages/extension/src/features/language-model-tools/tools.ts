import { checkRequest, explainRequest, referenceRequest } from '@sla-lang/language/protocol';
import {
  type CancellationToken,
  Disposable,
  l10n,
  LanguageModelTextPart,
  type LanguageModelTool,
  LanguageModelToolResult,
  lm,
  workspace,
} from 'vscode';
import type { Server } from '../../infrastructure/server.ts';
import type { Extension, Feature } from '../feature.ts';
import { agreementFile } from './agreement-file.ts';
import { findingsInWords } from './told.ts';

/** What a model may ask with; it may ask with anything. */
interface Input {
  readonly file?: unknown;
  readonly text?: unknown;
  readonly code?: unknown;
  readonly word?: unknown;
}

interface Tool {
  /** What a person reads while it works. */
  readonly says: (input: Input) => string;
  readonly answers: (input: Input, server: Server, token: CancellationToken) => Promise<string>;
}

/** By the names that package.json gives them. */
const all: Readonly<Record<string, Tool>> = {
  sla_check: {
    says: ({ file }) =>
      typeof file === 'string' ? l10n.t('Checking {0}', file) : l10n.t('Checking the text of an agreement'),
    answers: check,
  },
  sla_explain: {
    says: ({ code }) => l10n.t('Reading about {0}', String(code)),
    answers: async ({ code }, server, token) => {
      const page = typeof code === 'string' ? await server.request(explainRequest, { code }, token) : null;
      return page?.markdown ?? `There is no check ${String(code)}. Findings tell the codes that there are.`;
    },
  },
  sla_language: {
    says: () => l10n.t('Reading about the language'),
    answers: async ({ word }, server, token) => {
      const asked = typeof word === 'string' ? { word: word.trim() } : {};
      const reference = await server.request(referenceRequest, asked, token);
      return reference?.markdown ?? `The language has no word ${String(word)}. Ask without a word for what there is.`;
    },
  },
};

/** Lets an assistant in the editor check agreements and read about checks and the language. */
export const languageModelTools: Feature = ({ server }: Extension) => {
  // Editors without language models have no such thing.
  if (typeof lm?.registerTool !== 'function') return new Disposable(() => undefined);
  return Disposable.from(...Object.entries(all).map(([name, tool]) => lm.registerTool(name, toolFor(tool, server))));
};

const toolFor = ({ says, answers }: Tool, server: Server): LanguageModelTool<Input> => ({
  prepareInvocation: ({ input }) => ({ invocationMessage: says(input) }),
  invoke: async ({ input }, token) =>
    new LanguageModelToolResult([new LanguageModelTextPart(await answers(input, server, token))]),
});

async function check({ file, text }: Input, server: Server, token: CancellationToken): Promise<string> {
  if (typeof text === 'string') {
    return findingsInWords('the text', await server.request(checkRequest, { text }, token));
  }
  if (typeof file !== 'string') return 'Say which file to check, or give its text.';
  const uri = await agreementFile(file);
  if (!uri) return `There is no file ${file} in the workspace.`;
  // The server knows files of the workspace and those that are open.
  await workspace.openTextDocument(uri);
  return findingsInWords(file, await server.request(checkRequest, { uri: uri.toString() }, token));
}
