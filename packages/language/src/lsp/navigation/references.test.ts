import { describe, expect, it } from 'vitest';
import { addressOf, editor, marked } from '../../testing/editor.ts';

/** The lines with the references, each between « and », by file. */
async function references(files: string | Readonly<Record<string, string>>, includeDeclaration = true) {
  const opened = await editor(files);
  const provider = opened.services.sla.lsp.ReferencesProvider!;
  const found =
    (await provider.findReferences(opened.document, { ...opened.at, context: { includeDeclaration } })) ?? [];
  return Object.fromEntries(
    [...Map.groupBy(found, ({ uri }) => uri)].map(([uri, locations]) => {
      const path = uri.slice(addressOf('').length);
      return [
        path,
        marked(
          opened.file(path),
          locations.map(({ range }) => range),
        ).split('\n'),
      ];
    }),
  );
}

const files = {
  'std.sla': `agreement Standard {}
provider North { contact Desk { } }
event <|>Logged
report Weekly { by North to North; within 1 day of Logged }`,
  'managed.sla': `uses "std.sla"
agreement Managed { based on Standard }
report Other { within 1 day of Logged }`,
  'customer.sla': `uses "managed.sla"
agreement Customer { based on Managed; precedence Standard, this }
replaces event Logged "logged by us"
drops Weekly
escalation of P1 { at 50% to Desk }
report Third { within 1 day of Logged }`,
};
const at = (path: keyof typeof files, from: string, to: string) => ({
  ...files,
  'std.sla': files['std.sla'].replace('<|>', ''),
  ...{ [path]: files[path].replace('<|>', '').replace(from, to) },
});

describe('the references', () => {
  it('are found in all files, through levels, with the parts that take the place of one', async () => {
    expect(await references(files)).toEqual({
      'std.sla': ['event «Logged»', 'report Weekly { by North to North; within 1 day of «Logged» }'],
      'managed.sla': ['report Other { within 1 day of «Logged» }'],
      'customer.sla': ['replaces event «Logged» "logged by us"'],
    });
  });

  it('are asked for at any of them, and come without the declaration if it is not asked for', async () => {
    const found = await references(at('managed.sla', 'of Log', 'of <|>Log'), false);
    expect(found['std.sla']).toEqual(['report Weekly { by North to North; within 1 day of «Logged» }']);
    expect(Object.keys(found)).toEqual(['std.sla', 'managed.sla', 'customer.sla']);
  });

  it('of a part that replaces one are its own', async () => {
    const found = await references(at('customer.sla', 'event Log', 'event <|>Log'));
    expect(found).toEqual({
      'customer.sla': ['replaces event «Logged» "logged by us"', 'report Third { within 1 day of «Logged» }'],
    });
  });

  it('know what is dropped, contacts and agreements', async () => {
    expect(await references(at('std.sla', 'Weekly', '<|>Weekly'), false)).toEqual({
      'customer.sla': ['drops «Weekly»'],
    });
    expect(await references(at('std.sla', 'Desk', '<|>Desk'), false)).toEqual({
      'customer.sla': ['escalation of P1 { at 50% to «Desk» }'],
    });
    expect(await references(at('std.sla', 'agreement S', 'agreement <|>S'), false)).toEqual({
      'managed.sla': ['agreement Managed { based on «Standard» }'],
      'customer.sla': ['agreement Customer { based on Managed; precedence «Standard», this }'],
    });
  });

  it('of a priority are found in tables, conditions and escalations', async () => {
    const text = `table Limit by priority {
| priority | time |
| P1 | 4 h |
}
support S {
| priority | restore |
| <|>P1 | Limit |
}
support T { priority P1 { restore within Limit } }
escalation of P1 { after 1 h to "us" }
relief R { when priority is P1 }
credits for S { pays 1% for each miss of P1 }`;
    expect(await references(text)).toEqual({
      'a.sla': [
        '| «P1» | 4 h |',
        '| «P1» | Limit |',
        'escalation of «P1» { after 1 h to "us" }',
        'relief R { when priority is «P1» }',
        'credits for S { pays 1% for each miss of «P1» }',
      ],
    });
  });

  it('of a priority are found in the tables of other levels, and back', async () => {
    const texts = (row: string, priority: string) => ({
      'std.sla': `agreement Std {}\ntable Limit by priority {\n| priority | time |\n| ${row} | 4 h |\n}`,
      'a.sla': `uses "std.sla"\nagreement A { based on Std }\nsupport S { priority ${priority} { restore within Limit } }`,
    });
    const all = {
      'std.sla': ['| «P1» | 4 h |'],
      'a.sla': ['support S { priority «P1» { restore within Limit } }'],
    };
    expect(await references(texts('P1', '<|>P1'))).toEqual(all);
    expect(await references(texts('<|>P1', 'P1'))).toEqual(all);
  });

  it('of a category and its entries are found in tables and conditions', async () => {
    const text = (category: string, entry: string) => `category ${category} { ${entry}; Nordics }
table Limit by Region and Region {
| Region | Benelux | Nordics |
| Benelux | 1 s | 2 s |
}
relief R { when Region is Benelux }
metric M { applies per Region }`;
    expect(await references(text('<|>Region', 'Benelux'))).toEqual({
      'a.sla': [
        'category «Region» { Benelux; Nordics }',
        'table Limit by «Region» and «Region» {',
        '| «Region» | Benelux | Nordics |',
        'relief R { when «Region» is Benelux }',
        'metric M { applies per «Region» }',
      ],
    });
    expect(await references(text('Region', 'Benelux<|>'))).toEqual({
      'a.sla': [
        'category Region { «Benelux»; Nordics }',
        '| Region | «Benelux» | Nordics |',
        '| «Benelux» | 1 s | 2 s |',
        'relief R { when Region is «Benelux» }',
      ],
    });
  });

  it('follow a change of another file', async () => {
    const opened = await editor({ 'std.sla': 'event <|>E', 'a.sla': 'uses "std.sla"\nreport R { within 1 day of E }' });
    const { DocumentBuilder } = opened.services.shared.workspace;
    const provider = opened.services.sla.lsp.ReferencesProvider!;
    const count = async () =>
      (await provider.findReferences(opened.document, { ...opened.at, context: { includeDeclaration: false } }))
        ?.length;
    expect(await count()).toBe(1);
    await DocumentBuilder.update([], [opened.file('a.sla').uri]);
    expect(await count()).toBe(0);
  });

  it.each(['<|>', 'ev<|>ent E', 'event', 'objective O { Up<|> >= ', '| <|>P1 |'])(
    'of nothing are none: %s',
    async (text) => {
      expect(await references(text)).toEqual({});
    },
  );
});

describe('the highlights', () => {
  it('tell where a name is declared and where it is used', async () => {
    const opened = await editor('event E\nreport R { within 1 day of <|>E; covers E }');
    const found = opened.services.sla.lsp.DocumentHighlightProvider!.getDocumentHighlight(opened.document, opened.at);
    expect((await found)?.map(({ kind, range }) => [kind, range.start.line])).toEqual([
      [3, 0],
      [2, 1],
      [2, 1],
    ]);
  });

  it('mark the name that replaces another one as a use of that one', async () => {
    const text = 'agreement L {}\nevent E<|>\nagreement A { based on L }\nreplaces event E';
    const opened = await editor(text);
    const found = opened.services.sla.lsp.DocumentHighlightProvider!.getDocumentHighlight(opened.document, opened.at);
    expect((await found)?.map(({ kind }) => kind)).toEqual([3, 2]);
  });
});

describe('the implementations', () => {
  it('are the parts that take the place of one', async () => {
    const opened = await editor(files);
    const links = await opened.services.sla.lsp.ImplementationProvider!.getImplementation(opened.document, opened.at);
    expect(links?.map(({ targetUri }) => targetUri)).toEqual([addressOf('customer.sla')]);
  });
});
