import { TextDocument } from 'langium';
import type { InlayHint, MarkupContent, Range } from 'vscode-languageserver';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { editor, type Editor } from '../../testing/editor.ts';

type Text = string | Readonly<Record<string, string>>;

const everything: Range = { start: { line: 0, character: 0 }, end: { line: 1e6, character: 0 } };

async function hintsIn({ services, document, at }: Editor, range = everything): Promise<InlayHint[]> {
  return (await services.sla.lsp.InlayHintProvider!.getInlayHints(document, { ...at, range })) ?? [];
}

/** The lines with hints, these in ⟨ ⟩ where they stand. */
async function hinted(text: Text, range?: Range): Promise<string[]> {
  const opened = await editor(text);
  const hints = await hintsIn(opened, range);
  const { textDocument } = opened.document;
  return TextDocument.applyEdits(
    textDocument,
    hints.map(({ position, label }) => ({
      range: { start: position, end: position },
      newText: ` ⟨${label as string}⟩`,
    })),
  )
    .split('\n')
    .filter((line) => line.includes('⟨'));
}

const tooltip = ({ tooltip: text }: InlayHint): string => (text as MarkupContent).value;

const header = (more = '') =>
  `agreement A { between N and C; time zone Europe/Amsterdam; ${more} }\nprovider N\ncustomer C\n`;
const up = (more = '') => `metric Up { availability${more} }\n`;

afterEach(() => {
  vi.useRealTimers();
});

describe('the hint of allowed downtime', () => {
  it.each([
    ['Up >= 99.9% each month', 'Up >= 99.9% each month ⟨= 43 min 12 s in 30 days⟩'],
    ['Up >= 99.9% each month when "x"', 'Up >= 99.9% each month ⟨= 43 min 12 s in 30 days⟩ when "x"'],
    ['Up >= 99.9% each year', 'Up >= 99.9% each year ⟨= 8 h 45 min 36 s in 365 days⟩'],
    ['Up >= 99.95% any 7 days', 'Up >= 99.95% any 7 days ⟨= 5 min 2.4 s in 7 days⟩'],
    ['Up >= 99% each day', 'Up >= 99% each day ⟨= 14 min 24 s in a day⟩'],
    ['Up >= 99% each hour', 'Up >= 99% each hour ⟨= 36 s in an hour⟩'],
    ['Up >= 100% each month', 'Up >= 100% each month ⟨= 0 s in 30 days⟩'],
  ])('stands behind %s', async (sentence, expected) => {
    expect(await hinted(`${header()}${up()}objective O { ${sentence} }`)).toEqual([`objective O { ${expected} }`]);
  });

  it('stands behind the promise of a supplier', async () => {
    expect(await hinted(`${header()}underpinning Net { promises availability >= 99.99% each month }`)).toEqual([
      'underpinning Net { promises availability >= 99.99% each month ⟨= 4 min 19.2 s in 30 days⟩ }',
    ]);
  });

  it('is what the months of the term allow, in February alone too', async () => {
    const text = `${header('effective 2026-02-01 until 2026-02-28')}${up()}objective O { Up >= 99.9% each month }`;
    expect(await hinted(text)).toContain('objective O { Up >= 99.9% each month ⟨= 40 min 19.2 s in 28 days⟩ }');
  });

  it('is that of a day without a change of the clock', async () => {
    const text = `${header('effective 2026-01-01 until 2026-12-31')}${up()}objective O { Up >= 99% each day }`;
    expect(await hinted(text)).toContain('objective O { Up >= 99% each day ⟨= 14 min 24 s in a day⟩ }');
  });

  it('tells from least to most in service hours', async () => {
    const text = `${header()}calendar Office { Mon-Fri 09:00-17:00 }\n${up('; during Office')}objective O { Up >= 99% each month }`;
    expect(await hinted(text)).toEqual([
      'objective O { Up >= 99% each month ⟨= 1 h 36 min to 1 h 50 min 24 s in Office⟩ }',
    ]);
  });

  it('tells each case of a table', async () => {
    const text = `${header()}plan Gold\nplan Basic\n${up()}table T by plan {\n| plan | x |\n| Gold | 99.9% |\n| Basic | 99% |\n}\nobjective O { Up >= T each month }`;
    expect(await hinted(text)).toEqual([
      'objective O { Up >= T each month ⟨= 43 min 12 s (Gold), 7 h 12 min (Basic) in 30 days⟩ }',
    ]);
  });

  it.each(['Up >= 99%', 'Up <= 4 h each month', 'Up >= 200% each month', 'Up >= each month', '"as good as can be"'])(
    'is none where nothing can be reckoned: %s',
    async (sentence) => {
      expect(await hinted(`${header()}${up()}objective O { ${sentence} }`)).toEqual([]);
    },
  );

  it('tells more beside it', async () => {
    const opened = await editor(`${header()}${up()}objective O { Up >= 99.9% each month }`);
    const [hint] = await hintsIn(opened);
    expect(hint).toMatchObject({ paddingLeft: true, tooltip: { kind: 'markdown' } });
    expect(tooltip(hint!)).toContain('- **44 min 38.4 s** in a month of 31 days');
  });
});

describe('the hint of the term', () => {
  it.each([
    ['effective 2026-01-01 until 2027-12-31', '= 2 years'],
    ['effective 2026-01-01 until 2026-12-31', '= 1 year'],
    ['effective 2026-01-01 until 2027-01-01', '= 366 days'],
    ['effective 2026-03-15 until 2026-04-14', '= 1 month'],
    ['effective 2026-01-01 until 2026-01-01', '= 1 day'],
    ['effective 2024-02-29 until 2025-02-27', '= 1 year'],
    ['effective 2026-01-01 12:00 until 2027-01-01 12:00', '= 1 year'],
  ])('tells how long %s is', async (clause, label) => {
    expect(await hinted(`agreement A { ${clause} }`)).toEqual([`agreement A { ${clause} ⟨${label}⟩ }`]);
  });

  it.each([
    'effective 2026-01-01',
    'effective until 2026-01-01',
    'effective 2026-02-01 until 2026-01-01',
    'effective 2026-02-30 until 2027-01-01',
  ])('is none for %s', async (clause) => {
    expect(await hinted(`agreement A { ${clause} }`)).toEqual([]);
  });

  it.each([
    ['2026-06-01', 'Mon 2027-11-01'],
    ['2027-11-01', 'Mon 2027-11-01'],
    ['2027-11-02', 'Wed 2028-11-01'],
    ['2031-11-02', 'Mon 2032-11-01'],
  ])('tells on %s by when to give notice', async (today, day) => {
    vi.useFakeTimers({ now: new Date(`${today}T12:00:00`), toFake: ['Date'] });
    const text = 'agreement A {\neffective 2026-01-01 until 2027-12-31\nrenews every 12 months, notice 60 days\n}';
    expect(await hinted(text)).toContain(`renews every 12 months, notice 60 days ⟨notice by ${day}⟩`);
  });

  it.each([
    ['notice 1 month', 'Mon 2027-05-31'],
    ['notice 3 months', 'Wed 2027-03-31'],
    ['notice 1 week', 'Wed 2027-06-23'],
    ['notice 2 business days in Office', 'Mon 2027-06-28'],
  ])('reckons %s back from the last day', async (notice, day) => {
    vi.useFakeTimers({ now: new Date('2026-06-01T12:00:00'), toFake: ['Date'] });
    const text = `agreement A {\neffective 2026-07-01 until 2027-06-30\nrenews every 1 year, ${notice}\n}\ncalendar Office { Mon-Fri 09:00-17:00 }`;
    expect((await hinted(text)).at(-1)).toBe(`renews every 1 year, ${notice} ⟨notice by ${day}⟩`);
  });

  it('tells the last day where only the renewal says how long it is', async () => {
    const text = 'agreement A {\neffective 2026-01-31\nrenews every 12 months\n}';
    expect(await hinted(text)).toEqual(['effective 2026-01-31 ⟨until Sat 2027-01-30⟩']);
    expect(await hinted(text.replace('01-31', '01-31 12:00'))).toEqual([
      'effective 2026-01-31 12:00 ⟨until Sun 2027-01-31 12:00⟩',
    ]);
  });
});

describe('the hint of what other levels say', () => {
  const levels = {
    'a.sla': 'uses "b.sla"\nagreement Acme { based on Hosting; currency USD }',
    'b.sla': 'uses "c.sla"\nagreement Hosting { based on Standard; law NL }\nplan Gold',
    'c.sla':
      'agreement Standard {\ntime zone Europe/Amsterdam; currency EUR; law DE; terms negotiated; payment within 30 days\n}\nevent E',
  };

  it('stands behind what it is based on, the nearest level first', async () => {
    expect(await hinted(levels)).toEqual([
      'agreement Acme { based on Hosting ⟨time zone, law, terms and 1 more from Standard and Hosting⟩; currency USD }',
    ]);
  });

  it('lists each with its value and the way to it', async () => {
    const [hint] = await hintsIn(await editor(levels));
    expect(tooltip(hint!).split('\n')).toEqual([
      '- time zone: Europe/Amsterdam, from Standard, [c.sla, line 1](<file:///agreements/c.sla#L1>)',
      '- law: NL, from Hosting, [b.sla, line 2](<file:///agreements/b.sla#L2>)',
      '- terms, from Standard, [c.sla, line 1](<file:///agreements/c.sla#L1>)',
      '- payment: within 30 days, from Standard, [c.sla, line 1](<file:///agreements/c.sla#L1>)',
      '- Parts from Hosting: Gold',
      '- Parts from Standard: E',
    ]);
  });

  it('counts parts where the header has it all', async () => {
    const text = 'agreement Low {}\nevent E\nevent F\nagreement A { based on Low }';
    expect(await hinted(text)).toEqual(['agreement A { based on Low ⟨2 parts from Low⟩ }']);
  });

  it('is none where nothing comes from there, or nothing is there', async () => {
    expect(await hinted('agreement Low {}\nagreement A { based on Low }')).toEqual([]);
    expect(await hinted('agreement A { based on Nothing }')).toEqual([]);
  });
});

describe('hints', () => {
  const text = `${header('effective 2026-01-01 until 2026-12-31')}${up()}objective O { Up >= 99.9% each month }\nobjective P { Up >= 99% each month }`;

  it('are given for the range that is asked for', async () => {
    const range = { start: { line: 5, character: 0 }, end: { line: 5, character: 99 } };
    expect(await hinted(text, range)).toEqual(['objective P { Up >= 99% each month ⟨= 7 h 12 min in 30 days⟩ }']);
  });

  it('can be switched off one by one', async () => {
    const opened = await editor(text);
    const { Settings } = opened.services.shared.editor;
    const count = async (inlayHints: object) => {
      await Settings.refresh({ sla: { inlayHints } });
      return (await hintsIn(opened)).length;
    };
    expect(await count({})).toBe(3);
    expect(await count({ allowedDowntime: false })).toBe(1);
    expect(await count({ endOfTerm: false })).toBe(2);
    expect(await count({ endOfTerm: false, allowedDowntime: false })).toBe(0);
    await Settings.refresh({ sla: {} });
  });

  it.each(['', 'agreement', 'agreement A { effective', 'objective O { Up >= 99% each', 'agreement A { based on'])(
    'never fail in half-written text: %j',
    async (half) => {
      expect(await hinted(half)).toEqual([]);
    },
  );
});
