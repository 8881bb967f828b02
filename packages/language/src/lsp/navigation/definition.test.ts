import type { LocationLink } from 'vscode-languageserver';
import { describe, expect, it } from 'vitest';
import { addressOf, editor, type Editor, marked } from '../../testing/editor.ts';

/** The declarations, each as its file and its line with the name between « and ». */
async function definition(text: string | Readonly<Record<string, string>>): Promise<string[]> {
  const opened = await editor(text);
  const links = await opened.services.sla.lsp.DefinitionProvider!.getDefinition(opened.document, opened.at);
  return (links ?? []).map((link) => told(opened, link));
}

function told(opened: Editor, link: LocationLink): string {
  const path = decodeURIComponent(link.targetUri.slice(addressOf('').length));
  return `${path}: ${marked(opened.file(path), [link.targetSelectionRange])}`;
}

describe('the definition', () => {
  it.each([
    ['a party', 'provider Nor\nduty D { N<|>or must "x" }', 'provider «Nor»'],
    ['a name with the cursor behind it', 'provider Nor\nduty D { Nor<|> must "x" }', 'provider «Nor»'],
    [
      'a part in a sentence',
      'metric Up { availability }\nobjective O { U<|>p >= 99% }',
      'metric «Up» { availability }',
    ],
    ['a contact', 'provider N { contact Desk { } }\nreview R { with D<|>esk }', 'provider N { contact «Desk» { } }'],
    ['a declaration', 'event E<|>', 'event «E»'],
    [
      'a name in any script',
      'event Störung_故障\nreport R { within 1 day of St<|>örung_故障 }',
      'event «Störung_故障»',
    ],
    ['an entry in a condition', 'category R { X; Y }\nrelief A { when R is <|>Y }', 'category R { X; «Y» }'],
    ['a plan in a condition', 'plan Gold\nrelief A { when plan is <|>Gold }', 'plan «Gold»'],
    ['a category in a condition', 'category R { X }\nrelief A { when <|>R is X }', 'category «R» { X }'],
    [
      'a category that a metric applies to',
      'category Class { X }\nmetric M { applies per <|>Class }',
      'category «Class» { X }',
    ],
  ])('of %s', async (_, text, expected) => {
    expect(await definition(text)).toEqual([`a.sla: ${expected}`]);
  });

  const support = `calendar Day { 24x7 }
table Limit by priority {
| priority | time |
| P1 | 4 h |
}
support S {
| priority | restore | clock |
| P1 | Limit | Day |
}
`;
  it.each([
    ['of a priority that a cell declares', `${support}escalation of P<|>1 { }`, '| «P1» | Limit | Day |'],
    ['of a priority in a condition', `${support}relief R { when priority is P<|>1 }`, '| «P1» | Limit | Day |'],
    ['of a calendar in a cell', support.replace('| Day', '| <|>Day'), 'calendar «Day» { 24x7 }'],
    ['of a table in a cell', support.replace('| Limit', '| Lim<|>it'), 'table «Limit» by priority {'],
    ['of a priority in the column of a table', support.replace('P1 | 4', 'P<|>1 | 4'), '| «P1» | Limit | Day |'],
  ])('%s', async (_, text, expected) => {
    expect(await definition(text)).toEqual([`a.sla: ${expected}`]);
  });

  it('of an entry is that of the category the table goes by, whatever else has the name', async () => {
    const text = (grid: string) =>
      `provider X\ncategory Q { X }\ncategory R { X; Y }\ntable T by R and R {\n${grid}\n}`;
    expect(await definition(text('| R | <|>X |\n| Y | 1 s |'))).toEqual(['a.sla: category R { «X»; Y }']);
    expect(await definition(text('| R | X |\n| <|>Y | 1 s |'))).toEqual(['a.sla: category R { X; «Y» }']);
    expect(await definition(text('| <|>R | X |\n| Y | 1 s |'))).toEqual(['a.sla: category «R» { X; Y }']);
  });

  it('of a word of the language is nothing, even if a part is called so', async () => {
    const text = 'event meaning\nsupport S {\n| priority | <|>meaning |\n| P1 | "x" |\n}';
    expect(await definition(text)).toEqual([]);
    expect(await definition('ev<|>ent E')).toEqual([]);
  });

  const low =
    'agreement Low {}\nevent E "low"\ndefine Big_outage "long"\nobjective O { "quick" }\ncredits for O { automatic }';
  const above = (text: string, header = 'agreement A { based on Low }') => ({
    'std/low files.sla': low,
    'a.sla': `uses "std/low files.sla"\n${header}\n${text}`,
  });

  it.each([
    ['a part of another file', above('report R { within 1 day of <|>E }'), 'event «E» "low"'],
    ['a level', above('', 'agreement A { based on L<|>ow }'), 'agreement «Low» {}'],
    [
      'an agreement in the order of precedence',
      above('', 'agreement A { precedence this, L<|>ow }'),
      'agreement «Low» {}',
    ],
    ['a part that is replaced', above('replaces event E<|> "mine"'), 'event «E» "low"'],
    ['a part that is dropped', above('drops <|>E'), 'event «E» "low"'],
    ['a part without a name that is dropped', above('drops Credits<|>ForO'), '«credits» for O { automatic }'],
    ['a term in a text', above('clause C """\n  After a big <|>outage.\n"""'), 'define «Big_outage» "long"'],
    ['a term in a text, in the plural', above('event F "two Big Outages<|>"'), 'define «Big_outage» "long"'],
    ['a used file', { ...above(''), 'a.sla': 'uses "std/low<|> files.sla"' }, '«»agreement Low {}'],
  ])('leads to %s', async (_, files, expected) => {
    expect(await definition(files)).toEqual([`std/low files.sla: ${expected}`]);
  });

  it('of the name of a part that replaces one, at its use, is the part itself', async () => {
    const files = above('replaces event E "mine"\nreport R { within 1 day of <|>E }');
    expect(await definition(files)).toEqual(['a.sla: replaces event «E» "mine"']);
  });

  it.each([
    'event E "about noth<|>ing"',
    'uses "missing<|>.sla"',
    '<|>',
    'report R { within 1 day of No<|>where }',
    'event<|>',
  ])('is nothing in %s', async (text) => {
    expect(await definition(text)).toEqual([]);
  });
});
