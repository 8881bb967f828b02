import { describe, expect, it } from 'vitest';
import { base } from '../../testing/base.ts';
import { completion } from '../../testing/completion.ts';

/** What is offered behind the base, first things first. */
const offered = async (text: string, typed?: string) => (await completion(`${base}${text}`, typed)).labels;
/** The end of the text when an item is taken. */
const taken = async (text: string, label: string) =>
  (await completion(`${base}${text}`)).accept(label).slice(base.length);

describe('on the top level', () => {
  it('parts are offered whole, and by their word alone', async () => {
    const { items } = await completion('<|>');
    const metrics = items.filter(({ label }) => label === 'metric');
    expect(metrics.map(({ insertTextFormat = 1 }) => insertTextFormat)).toEqual([2, 2, 2, 1]);
    expect(items[0]).toMatchObject({
      label: 'agreement',
      labelDetails: { description: 'with both parties and office hours' },
    });
  });

  it('a part has the names that are there in it', async () => {
    expect(await taken('objective<|>', 'objective')).toBe(
      'objective Available "Availability" { Up >= 99.9% each month }',
    );
    const { item } = await completion(`${base}support<|>`);
    expect(item('support').textEdit?.newText).toContain('for ${3:Shop} {\n  starts when ${4|Logged,Done|}\n');
  });

  it('new names are free', async () => {
    expect(await taken('event<|>', 'event')).toMatch(/^event Logged2 /);
  });

  it('a duty brings its relief, which has its name', async () => {
    expect(await taken('<|>', 'duty')).toMatch(
      /^duty Answers [^]*\nrelief WaitingForAnswer [^]*\n {2}when Answers is open\n/,
    );
  });

  it('everything is plain text for an editor without snippets', async () => {
    const { editor } = await completion('');
    const { Client } = editor.services.shared.editor;
    const { capabilities } = Client;
    Client.initialize({ capabilities: {} });
    try {
      const { items } = await completion(`${base}<|>`);
      expect(items.filter(({ insertTextFormat }) => insertTextFormat === 2)).toEqual([]);
      expect(items.filter(({ textEdit }) => /[$]/.test(textEdit!.newText))).toEqual([]);
    } finally {
      Client.initialize({ capabilities });
    }
  });
});

describe('in a block', () => {
  it('clauses that are wanted come first, those that are there and stand once do not come', async () => {
    expect((await offered('metric M {\n  <|>\n}')).slice(0, 2)).toEqual(['availability', 'time from']);
    const labels = await offered('metric M {\n  availability\n  <|>\n  dispute "an expert"\n}');
    expect(labels[0]).toBe('measured by');
    expect(labels).not.toContain('availability');
    expect(labels).not.toContain('share of');
    expect(labels).not.toContain('dispute');
    expect(labels).toContain('leaves out');
  });

  it('what may be said of each kind of gap stays as long as it is not said', async () => {
    const labels = await offered('metric M {\n  no data counts as down\n  <|>\n}');
    expect(labels).not.toContain('no data counts as');
    expect(labels).toContain('no traffic counts as');
    expect(labels).toContain('excluded time is taken out');
  });

  it('metrics are offered as they can be promised', async () => {
    const { items } = await completion(`${base}objective O {\n  <|>\n}`);
    expect(items.slice(0, 3).map(({ label, labelDetails }) => `${label}${labelDetails?.detail ?? ''}`)).toEqual([
      'Up >= 99.9% each month',
      'every Repair within 4 h',
      expect.anything(),
    ]);
  });

  it.each([
    ['metric M of Shop { availability\n  meas<|>\n  source "log"\n}', 'measured by'],
    ['metric M of Shop {\n  meas<|>', 'measured by'],
    ['metric M {\n  measured by\n  <|>', 'dispute'],
    ['metric M {\n  some words that are none\n  <|>\n}', 'availability'],
    ['metric M {\n  down after 3\n  <|>\n}', 'source'],
    ['metric {\n  <|>\n}', 'availability'],
    ['metric M { <|>', 'availability'],
    ['metric M {\r\n  availability\r\n  <|>\r\n}', 'source'],
    ['metric M "🚒 up" { availability; <|> }', 'source'],
    ['provider P { contact C { <|> } }', 'email'],
    ['provider P {\n  contact C { emial "x" }\n  <|>\n}', 'kind'],
    ['support S {\n  priority P9 {\n    <|>\n  }\n}', 'respond within'],
    ['replaces report R {\n  <|>\n}', 'covers'],
    ['metric M {\n  availability\n\nobjective O { <|> }', 'excluding'],
    ['metric M {\n  /* availability\n  */ <|>\n}', 'availability'],
  ])('clauses are found in %j', async (text, label) => {
    expect(await offered(text)).toContain(label);
  });

  it.each([
    'metric M { source "a <|>" }',
    'metric M { source "a <|>',
    'overview """\n  a <|>\n"""',
    'metric M { // a <|>\n}',
    '/* metric M {\n  <|>\n*/',
    '/*\nmetric M {\n  <|>\n',
    'metric <|>',
    'metric M<|>',
    'metric M {\n  some words that are <|>\n}',
  ])('nothing is offered in %j', async (text) => {
    expect(await offered(text)).toEqual([]);
  });
});

describe('in the middle of a clause', () => {
  it.each([
    ['metric M { measured by <|> }', ['North', 'Acme', 'Probes', 'both']],
    ['metric M { measured by North<|> }', ['North']],
    ['metric M of <|>', ['Shop']],
    ['report R { covers <|> }', ['Uptime', 'Fast', 'Help']],
    ['credits for Uptime, <|>', ['Fast', 'Help']],
    ['report R { within 5 days of <|> }', ['Logged', 'Done', 'Monthly', 'the end of the month']],
    ['report R { within <|> }', ['15 min', '1 h', '4 h', '1 business day', '5 business days', '30 days']],
    ['report R { within 5 <|> }', ['min', 'h', 'business days', 'days']],
    ['report R { within 1 <|> }', ['min', 'h', 'business day', 'day']],
    ['report R { within 5<|> }', ['5 min', '5 h', '5 business days', '5 days']],
    ['service S { fee 100 <|> }', ['EUR', 'USD', 'GBP']],
    ['service S { fee 100<|> }', ['100 EUR', '100 USD']],
    ['service S { volume 40 <|> }', ['incidents', 'tickets']],
    ['objective O { Up >= <|> }', ['99.9%', '99.95%']],
    ['objective O { Up >= 99.9<|> }', ['99.9%']],
    ['objective O { Up >= 99.9 <|> }', ['%']],
    ['objective O { Up <|> }', ['>=', '<=']],
    ['objective O { every Repair within <|> }', ['15 min', '30 min', '1 h', '4 h']],
    ['objective O { Up >= 99% <|> }', ['each month', 'each quarter', 'each year']],
    ['metric M { down after 3 failures <|> }', ['in a row']],
    ['metric M { down after 3 failures in a row<|> }', ['row']],
    ['metric M { down after 3 failures in a row <|> }', [', up after']],
    ['exclusion E { to <|> }', ['the extent caused']],
    ['metric M { no data <|> }', ['counts as up', 'counts as down', 'counts as nothing']],
    ['credits for Uptime { pays <|> }', ['10% of fee', '5%']],
    ['credits for Uptime { pays 10% <|> }', ['from 99.0% to under 99.9%', 'under 95.0%', 'for a miss']],
    ['duty D { Acme <|> }', ['must']],
    ['relief R { when Answer <|> }', ['is']],
    ['relief R { when Answer is <|> }', ['late', 'open']],
    ['relief R { when <|> }', ['Answer', 'Uptime missed in 3 of any 6 months']],
    ['metric M <|>', ['"…"', 'of', '{ … }']],
    ['calendar C { Mon-<|> }', ['Mon', 'Tue', 'Wed', 'Thu', 'Fri']],
    ['calendar C { Mon-Fri <|> }', ['09:00-17:00']],
    ['calendar C { closed on <|> }', ['holidays']],
    ['calendar C { closed on holidays <|> }', ['NL', 'DE', 'DE-BY']],
    ['calendar C { closed on holidays DE-<|> }', ['DE-BY']],
    ['agreement A { law <|> }', ['NL', 'DE']],
    ['agreement A { level <|> }', ['corporate', 'service', 'customer']],
    ['agreement A { currency <|> }', ['EUR', 'USD']],
    ['agreement A { time zone <|> }', ['Europe/Amsterdam', 'UTC']],
    ['agreement A { time zone Europe/Am<|> }', ['Europe/Amsterdam']],
    ['agreement A { based on <|> }', ['Base']],
    ['metric M { reading of "x" in <|> }', ['ms', '°C']],
    ['metric M { accept <|> }', ['measurable/no-window']],
    ['metric M { accept measurable/no-w<|> }', ['measurable/no-window']],
    ['objective O { p<|> }', ['p95 of Repair']],
  ])('%j offers %j', async (text, labels) => {
    const found = await offered(text);
    expect(found.filter((label) => labels.includes(label)).toSorted()).toEqual(labels.toSorted());
  });

  it('names say what they are and what they are called', async () => {
    const { item } = await completion(`${base}report R { within 5 days of <|> }`);
    expect(item('Logged')).toMatchObject({ labelDetails: { detail: ' logged', description: 'event' }, kind: 18 });
  });

  it('a single name is chosen beforehand, of several none is', async () => {
    expect((await completion(`${base}metric M of <|>`)).item('Shop').preselect).toBe(true);
    expect(
      (await completion(`${base}metric M { measured by <|> }`)).items.filter(({ preselect }) => preselect),
    ).toEqual([]);
  });

  it('a part is not offered to itself, nor a name that the list has', async () => {
    const labels = await offered('service A\nservice B { depends on A, <|> }');
    expect(labels).toContain('Shop');
    expect(labels).not.toContain('A');
    expect(labels).not.toContain('B');
  });

  it('dates are those of the calendar', async () => {
    const labels = await offered('agreement A { effective <|> }');
    const year = new Date().getFullYear();
    expect(labels).toContain(`${year}-12-31`);
    expect(labels).toContain(`${year + 1}-01-01`);
    expect(labels.slice(0, 3)).toEqual(labels.slice(0, 3).filter((each) => /^\d{4}-\d\d-\d\d$/.test(each)));
  });

  it('entries are those of the category, the plans or the priorities', async () => {
    const text = 'category Region { North; South }\nplan Gold\nobjective O { Up >= 99% when';
    expect(await offered(`${text} Region is <|> }`)).toEqual(expect.arrayContaining(['North', 'South']));
    expect(await offered(`${text} plan is <|> }`)).toEqual(expect.arrayContaining(['Gold']));
    expect(await offered(`${text} priority is <|> }`)).toEqual(expect.arrayContaining(['P1']));
  });

  it('files are offered behind "uses", by their paths from the own one', async () => {
    const files = { 'a/own.sla': 'uses "<|>"', 'a/near.sla': '', 'far.sla': '' };
    expect((await completion(files)).labels).toEqual(['near.sla', '../far.sla']);
    expect((await completion({ ...files, 'a/own.sla': 'uses "../f<|>"' })).accept('../far.sla')).toBe(
      'uses "../far.sla"',
    );
    expect((await completion({ ...files, 'a/own.sla': 'metric M { source "<|>" }' })).labels).toEqual([]);
  });

  it('names come from the files that are used, and from the level below', async () => {
    const files = {
      'a.sla': 'uses "b.sla"\nagreement A { based on B }\nobjective O { excluding <|> }\ndrops ',
      'b.sla': 'agreement B {}\nexclusion Storms\nservice Shop',
    };
    expect((await completion(files)).labels).toEqual(['Storms']);
    const dropping = { ...files, 'a.sla': 'uses "b.sla"\nagreement A { based on B }\nservice Own\ndrops <|>' };
    expect((await completion(dropping)).labels).toEqual(['Storms', 'Shop']);
  });
});

describe('what is put in', () => {
  it.each([
    [
      'metric M { meas<|>ured }',
      'measured by',
      'metric M { measured by North, evidence to Acme within 5 business daysured }',
    ],
    ['objective O { Up >= 99.9<|> }', '99.9%', 'objective O { Up >= 99.9% }'],
    ['agreement A { time zone Europe/Am<|> }', 'Europe/Amsterdam', 'agreement A { time zone Europe/Amsterdam }'],
    ['metric M { measured by North <|> }', ', evidence to', 'metric M { measured by North, evidence to }'],
    ['metric RepairTime <|>', '"…"', 'metric RepairTime "Repair time"'],
    ['metric M <|>', '{ … }', 'metric M {\n  \n}'],
  ])('takes the place of the word before the cursor: %j', async (text, label, result) => {
    expect(await taken(text, label)).toBe(result);
  });

  it('replaces the whole word if that is wanted', async () => {
    const { item } = await completion('metric M {\n  meas<|>ured\n}');
    expect(item('measured by').textEdit).toMatchObject({
      insert: { start: { line: 1, character: 2 }, end: { line: 1, character: 6 } },
      replace: { start: { line: 1, character: 2 }, end: { line: 1, character: 10 } },
    });
  });

  it('has the signs of snippets in names and texts as they are', async () => {
    const { items } = await completion('service S\nmetric M of S { reading of "x" in $}\\ }\nobjective O { <|> }');
    expect(items.length).toBeGreaterThan(0);
    const own = await completion({ 'a.sla': 'category C { A "costs $5 }" }\nobjective O { x >= 1 when C is <|> }' });
    expect(own.item('A').labelDetails?.detail).toBe(' costs $5 }');
    expect(own.accept('A')).toContain('when C is A }');
  });
});

describe('a blank that is typed', () => {
  it.each([
    ['metric M { measured by <|> }', true],
    ['service S { fee 100 <|> }', true],
    ['credits for Uptime { pays 10% <|> }', true],
    ['metric M {\n  <|>\n}', false],
    ['metric M { availability <|> }', false],
    ['metric M { source "a <|>" }', false],
    ['<|>', false],
  ])('asks for more in %j: %j', async (text, more) => {
    expect((await offered(text, ' ')).length > 0).toBe(more);
  });
});

describe('a bar that is typed', () => {
  it.each([
    ['support S {\n  | priority | clock |\n  | P1 |<|>', true],
    ['support S {\n  | priority | clock |\n  | P1 | Office |<|>', false],
    ['support S {\n  | priority | clock |<|>', false],
  ])('asks for what the column holds in %j: %j', async (text, more) => {
    expect((await offered(text, '|')).length > 0).toBe(more);
  });
});
