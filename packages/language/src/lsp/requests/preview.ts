import { Previews } from '../preview/previews.ts';
import { previewRequest } from '../protocol.ts';
import { answer } from './answer.ts';
import type { Requests } from './index.ts';

/** The contract as a page; nothing where the host brought no writer along. */
export const preview: Requests = (context) => {
  const { shared } = context.services;
  const { writer } = shared.editor.Equipment;
  const previews = writer && new Previews(shared, writer);
  answer(context, previewRequest, (asked, token) => previews?.preview(asked, token) ?? Promise.resolve(null));
};
