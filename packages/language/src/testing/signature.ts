import { editor } from './editor.ts';

/** The forms that are shown at the place that a text marks with `<|>`, the slot that comes next between « and ». */
export async function guides(text: string): Promise<string[]> {
  const { services, document, at } = await editor(text);
  const help = await services.sla.lsp.SignatureHelp?.provideSignatureHelp(document, at);
  return (help?.signatures ?? []).map(({ label, parameters = [], activeParameter }) => {
    const slot = parameters[activeParameter ?? -1]?.label;
    if (!Array.isArray(slot)) return label;
    return `${label.slice(0, slot[0])}«${label.slice(slot[0], slot[1])}»${label.slice(slot[1])}`;
  });
}
