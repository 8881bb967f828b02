import { codes, entryOf, isCode } from '@sla-lang/core';
import { checksRequest, explainRequest } from '../protocol.ts';
import { answer } from './answer.ts';
import type { Requests } from './index.ts';

export const explain: Requests = (context) => {
  const { Equipment } = context.services.shared.editor;
  answer(context, explainRequest, async ({ code }) => {
    if (!isCode(code)) return null;
    const { title } = entryOf(code);
    const markdown = (await Equipment.pages?.())?.get(code) ?? `# ${code}\n\n${title}.\n`;
    return { code, title, markdown };
  });
  answer(context, checksRequest, () => Promise.resolve(codes.map((code) => ({ code, title: entryOf(code).title }))));
};
