import { TextDocument } from 'langium';
import { describe, expect, it } from 'vitest';
import { addressOf, editor } from '../../testing/editor.ts';

type Files = Readonly<Record<string, string>>;

/** The files that a rename changes, as they are afterwards. */
async function renamed(files: string | Files, newName: string): Promise<Files> {
  const { services, document, at } = await editor(files);
  const provider = services.sla.lsp.RenameProvider!;
  const prepared = await provider.prepareRename(document, at);
  expect(prepared).toBeDefined();
  const edit = await provider.rename(document, { ...at, newName });
  const { LangiumDocuments } = services.shared.workspace;
  return Object.fromEntries(
    LangiumDocuments.all.toArray().flatMap(({ textDocument }) => {
      const change = edit?.documentChanges?.find(
        (each) => 'textDocument' in each && each.textDocument.uri === textDocument.uri,
      );
      if (!change || !('edits' in change)) return [];
      const path = decodeURIComponent(textDocument.uri.slice(addressOf('').length));
      return [[path, TextDocument.applyEdits(textDocument, change.edits as never)]];
    }),
  );
}

const refusal = async (files: string | Files, newName = 'New'): Promise<string> =>
  renamed(files, newName).then(
    () => 'no refusal',
    (error: Error) => error.message,
  );

describe('renaming', () => {
  it.each([
    [
      'a part',
      'event <|>E\nreport R { within 1 day of E; covers E }',
      'event New\nreport R { within 1 day of New; covers New }',
    ],
    ['from a use', 'event E\nreport R { within 1 day of <|>E }', 'event New\nreport R { within 1 day of New }'],
    [
      'an agreement',
      'agreement <|>A {}\nagreement B { based on A; precedence A }',
      'agreement New {}\nagreement B { based on New; precedence New }',
    ],
    [
      'a contact',
      'provider N { contact <|>Desk { } }\nreview R { with Desk }',
      'provider N { contact New { } }\nreview R { with New }',
    ],
    [
      'an entry',
      'category R { <|>X; Y }\nrelief A { when R is X }',
      'category R { New; Y }\nrelief A { when R is New }',
    ],
    [
      'a category',
      'category <|>R { X }\nmetric M { applies per R }',
      'category New { X }\nmetric M { applies per New }',
    ],
    [
      'a plan',
      'plan <|>Gold\nlimits L {\n| plan | at most |\n| Gold | 3 |\n}\nrelief A { when plan is Gold }',
      'plan New\nlimits L {\n| plan | at most |\n| New | 3 |\n}\nrelief A { when plan is New }',
    ],
    [
      'a metric',
      'metric <|>M { availability }\nobjective O { M >= 9% }\ncredits for O { scale by M | a | b |\n}',
      'metric New { availability }\nobjective O { New >= 9% }\ncredits for O { scale by New | a | b |\n}',
    ],
    ['no words in quotes', 'define <|>E "E is E"\nevent F "E"', 'define New "E is E"\nevent F "E"'],
  ])('changes %s', async (_, text, expected) => {
    expect(await renamed(text, 'New')).toEqual({ 'a.sla': expected });
  });

  it('keeps a priority one in all supports, tables and conditions', async () => {
    const text = (name: string, mark = '') => `agreement A {}
table Limit by priority {
| priority | time |
| ${name} | 4 h |
}
support S {
| priority | restore |
| ${mark}${name} | Limit |
}
support T { priority ${name} { restore within Limit } }
escalation of ${name} { after 1 h to "us" }
relief R { when priority is ${name} }`;
    expect(await renamed(text('P1', '<|>'), 'Critical')).toEqual({ 'a.sla': text('Critical') });
  });

  it('keeps the rows of a table that those who read it fill with their priorities', async () => {
    const files = (name: string, mark = '', rowMark = '') => ({
      'std.sla': `agreement Std {}\ntable Limit by priority {\n| priority | time |\n| ${rowMark}${name} | 4 h |\n}`,
      'a.sla': `uses "std.sla"\nagreement A { based on Std }\nsupport S { priority ${mark}${name} { restore within Limit } }`,
      'b.sla': `uses "std.sla"\nagreement B { based on Std }\nsupport S { priority ${name} { restore within Limit } }`,
    });
    expect(await renamed(files('P1', '<|>'), 'Critical')).toEqual(files('Critical'));
    expect(await renamed(files('P1', '', '<|>'), 'Critical')).toEqual(files('Critical'));
    const other = { ...files('P1', '<|>'), 'std.sla': 'agreement Std {}' };
    expect(Object.keys(await renamed(other, 'Critical'))).toEqual(['a.sla']);
  });

  it('reaches through levels: what is replaced, dropped and used keeps one name', async () => {
    const files = (name: string, mark = '') => ({
      'low.sla': `agreement Low {}\nevent ${mark}${name} "low"\nreport R { within 1 day of ${name} }`,
      'mid.sla': `uses "low.sla"\nagreement Mid { based on Low }\nreplaces event ${name} "mid"`,
      'a.sla': `uses "mid.sla"\nagreement A { based on Mid }\nreplaces event ${name} "top"\nreport S { within 1 day of ${name} }`,
      'b.sla': `uses "mid.sla"\nagreement B { based on Mid }\ndrops ${name}`,
    });
    expect(await renamed(files('E', '<|>'), 'New')).toEqual(files('New'));
    const fromTop = { ...files('E'), 'a.sla': files('E')['a.sla'].replace('event E', 'event E<|>') };
    expect(await renamed(fromTop, 'New')).toEqual(files('New'));
  });

  it('leaves another agreement of the file alone', async () => {
    const text =
      'agreement A {}\nevent <|>E\nreport R { within 1 day of E }\nagreement B {}\nevent E\nreport R { within 1 day of E }';
    expect(await renamed(text, 'New')).toEqual({
      'a.sla':
        'agreement A {}\nevent New\nreport R { within 1 day of New }\nagreement B {}\nevent E\nreport R { within 1 day of E }',
    });
  });

  it('takes names of any script, and words of the language where they are read as names', async () => {
    expect(await renamed('event <|>E', 'Störung_故障')).toEqual({ 'a.sla': 'event Störung_故障' });
    expect(await renamed('event <|>E', ' F ')).toEqual({ 'a.sla': 'event F' });
    const text = 'service <|>E\nmetric M of E { availability }';
    expect(await renamed(text, 'metric')).toEqual({ 'a.sla': 'service metric\nmetric M of metric { availability }' });
    expect(await renamed('event <|>metric\nreport R { within 1 day of metric }', 'E')).toEqual({
      'a.sla': 'event E\nreport R { within 1 day of E }',
    });
  });

  it('names the version of an open text, and none for a closed one', async () => {
    const { services, document, at } = await editor('event <|>E');
    const open = TextDocument.create(at.textDocument.uri, 'sla', 7, 'event E');
    const { TextDocuments } = services.shared.workspace;
    TextDocuments.set(open);
    const edit = () => services.sla.lsp.RenameProvider!.rename(document, { ...at, newName: 'F' });
    expect((await edit())?.documentChanges).toMatchObject([{ textDocument: { version: 7 } }]);
    TextDocuments.delete(at.textDocument.uri);
    expect((await edit())?.documentChanges).toMatchObject([{ textDocument: { version: null } }]);
  });

  it('changes nothing for the same name', async () => {
    expect(await renamed('event <|>E', 'E')).toEqual({});
  });
});

describe('renaming is refused', () => {
  it.each([
    ['ev<|>ent E', '“event” is a word of the language and stays as it is.'],
    ['event E "a <|>text"', 'Words in quotes are not names. Change them in the text itself.'],
    [
      'define Outage "x"\nevent E "an out<|>age"',
      'To rename Outage, go to its definition. Texts in quotes keep their words.',
    ],
    ['// a re<|>mark', 'A remark holds no names.'],
    ['event E\n<|>\nevent F', 'There is no name here.'],
    ['<|>', 'There is no name here.'],
    ['report R { within 1 day of No<|>where }', 'Nothing is called Nowhere here, so there is nothing to rename.'],
    [
      'agreement L {}\nobjective O { "x" }\ncredits for O { automatic }\nagreement A { based on L }\ndrops Credits<|>ForO',
      'The name CreditsForO is made of what the part is for. Give the part a name of its own first.',
    ],
  ])('at what is no name: %s', async (text, message) => {
    expect(await refusal(text)).toBe(message);
  });

  const shape =
    'cannot be a name. A name begins with a letter and has only letters, digits and _, without blanks or hyphens.';
  it.each(['', 'two words', 'with-hyphen', '1st', '"x"', 'a.b', 'x\u200By', '// x', 'Europe/Paris', '24x7', '€', '{'])(
    'for what cannot be a name: %s',
    async (name) => {
      expect(await refusal('event <|>E', name)).toBe(`“${name}” ${shape}`);
    },
  );

  it('for words with a meaning of their own, everywhere or where the name stands', async () => {
    expect(await refusal('event <|>E', 'nobody')).toMatch('“nobody” means something of its own');
    expect(await refusal('category R { <|>X }\nrelief A { when R is X }', 'late')).toMatch(
      '“late” would be read as a word',
    );
    expect(await refusal('category <|>R { X }\nrelief A { when R is X }', 'plan')).toMatch(
      '“plan” would be read as a word',
    );
  });

  const lib = { 'lib.sla': 'event Lib\nservice Shop' };
  it.each<[string, string | Files, string]>([
    ['in the same agreement, of any kind', 'agreement A {}\nevent <|>E\nservice New', 'a service of A, in a.sla'],
    ['of a contact', 'event <|>E\nprovider P { contact New { } }', 'a contact, in a.sla'],
    ['of a priority in a row', 'event <|>E\nsupport S {\n| priority |\n| New |\n}', 'a priority, in a.sla'],
    ['of an entry of the category', 'category C { <|>X; New }', 'an entry, in a.sla'],
    ['of the agreement', 'agreement <|>A {}\nagreement New {}', 'an agreement, in a.sla'],
    [
      'of a level below',
      'agreement L {}\nevent New\nagreement A { based on L }\nevent <|>E',
      'an event of L, in a.sla',
    ],
    [
      'of a level above',
      'agreement L {}\nevent <|>E\nagreement A { based on L }\nevent New',
      'an event of A, in a.sla',
    ],
    [
      'that would be found first at a use',
      {
        'lib.sla': 'event <|>Lib',
        'a.sla': 'uses "lib.sla"\nagreement A {}\nevent New\nreport R { within 1 day of Lib }',
      },
      'an event of A, in a.sla',
    ],
    [
      'whose uses would come to mean the renamed part',
      {
        'lib.sla': 'event New',
        'a.sla': 'uses "lib.sla"\nagreement A {}\nevent <|>E\nreport R { within 1 day of New }',
      },
      'an event, in lib.sla',
    ],
    [
      'in a file that is used beside the one of the renamed part',
      {
        'l.sla': 'event <|>E',
        'm.sla': 'event New',
        'a.sla': 'uses "l.sla"\nuses "m.sla"\nagreement A {}\nreport R { within 1 day of New }',
      },
      'an event, in m.sla',
    ],
    [
      'of a plan that a condition means',
      { 'lib.sla': 'plan <|>Lib', 'a.sla': 'uses "lib.sla"\nplan New\nrelief R { when plan is Lib }' },
      'a plan, in a.sla',
    ],
  ])('for a name that is taken %s', async (_, files, taken) => {
    expect(await refusal(files)).toBe(`New is already the name of ${taken}.`);
  });

  it('where a name is made of the renamed one', async () => {
    const text =
      'agreement L {}\nobjective <|>O { "x" }\ncredits for O { automatic }\nagreement A { based on L }\ndrops CreditsForO';
    expect(await refusal(text)).toMatch('A level drops CreditsForO, a name that is made of O.');
  });

  it('but not where the other name is far, or in another category', async () => {
    expect(await refusal({ ...lib, 'a.sla': 'event <|>E' }, 'Lib')).toBe('no refusal');
    expect(await refusal('category C { <|>X }\ncategory D { New }')).toBe('no refusal');
    expect(await refusal('agreement A {}\nevent <|>E\nagreement B {}\nevent New')).toBe('no refusal');
  });
});
