import { describe, expect, it } from 'vitest';
import { addressOf, editor, marked } from '../../testing/editor.ts';

async function links(text: string | Readonly<Record<string, string>>) {
  const { services, document, at } = await editor(text);
  const found = (await services.sla.lsp.DocumentLinkProvider!.getDocumentLinks(document, at)) ?? [];
  return found.map(({ range, target, tooltip }) => ({ text: marked(document, [range]), target, tooltip }));
}

describe('links', () => {
  it('lead to used files, also with blanks and other letters in their path', async () => {
    const files = { 'a.sla': '<|>uses "terms/général terms.sla"', 'terms/général terms.sla': '' };
    expect(await links(files)).toEqual([
      {
        text: 'uses "«terms/général terms.sla»"',
        target: addressOf('terms/général terms.sla'),
        tooltip: 'Open terms/général terms.sla',
      },
    ]);
  });

  it('do not lead to files that are not there', async () => {
    expect(await links('uses "missing.sla"\nuses ""\nuses')).toEqual([]);
  });

  it.each([
    ['a probe', 'metric M { probe "https://shop.example/health?x=1#y" }', 'https://shop.example/health?x=1#y'],
    ['the end of a sentence', 'event E "see https://a.example/b."', 'https://a.example/b'],
    ['brackets', 'event E "(see http://a.example/b_(c))"', 'http://a.example/b_(c)'],
    ['a remark', '// see https://a.example', 'https://a.example'],
    ['a long text', 'clause C """\n  At https://a.example/x, daily.\n"""', 'https://a.example/x'],
    ['mail', 'provider P { contact C { email "desk.nl@north.example" } }', 'mailto:desk.nl@north.example'],
  ])('lead to the web and to mail: %s', async (_, text, target) => {
    const [link, ...others] = await links(text);
    expect(link?.target).toBe(target);
    expect(link?.text).toContain(`«${target.replace('mailto:', '')}»`);
    expect(others).toEqual([]);
  });

  it.each(['"javascript:alert(1)"', '"file:///etc/passwd"', '"command:x"', '"https://"', '"a @ b.example"', '"http"'])(
    'are not made of %s',
    async (text) => {
      expect(await links(`event E ${text}`)).toEqual([]);
    },
  );

  it('are not made of what is no text', async () => {
    expect(await links('https://a.example')).toEqual(await links(''));
  });
});
