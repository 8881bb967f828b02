import { describe, expect, it } from 'vitest';
import type { AgreementInput } from '../../model/index.ts';
import { found } from '../../testing/found.ts';
import { miscounts } from './miscounts.ts';

type Metric = NonNullable<AgreementInput['metrics']>[number];
type Objective = NonNullable<AgreementInput['objectives']>[number];
type Sentence = NonNullable<Objective['sentences']>[number];

const thirtyDays = { kind: 'rolling', length: 'P30D' } as const;
const percent = (value: string) => ({ kind: 'percent', value, origin: 'target' }) as const;
const sentence = (
  comparison: Sentence['comparison'],
  value: Sentence['value'],
  measure: Sentence['figure']['measure'] = 'value',
) => ({ figure: { measure, metric: 'M' }, comparison, value, window: thirtyDays, origin: 'sentence' }) as const;
const check = (
  metric: Partial<Metric>,
  judged: Sentence,
  objective: Partial<Objective> = {},
  parts: Partial<AgreementInput> = {},
) =>
  found(miscounts, {
    metrics: [{ id: 'M', observation: { kind: 'availability' }, origin: 'metric', ...metric }],
    objectives: [{ id: 'O', sentences: [judged], origin: 'objective', ...objective }],
    ...parts,
  });
const target = (value: string, metric: Partial<Metric> = {}) => check(metric, sentence('>=', percent(value)));

describe('a target out of range', () => {
  it('is an error: nothing can be above 100 %', () => {
    expect(target('100')).toEqual([]);
    expect(target('100.01')).toMatchObject([{ severity: 'error', at: 'target', part: 'O' }]);
    expect(check({}, sentence('>', percent('100')))).toMatchObject([{ severity: 'error' }]);
    expect(check({}, sentence('<=', percent('101')))[0]?.message).toContain('can never be missed');
  });

  it('holds for counts below 0, for shares within a limit and for tickets', () => {
    const count = { observation: { kind: 'count', of: 'calls' } } as const;
    const number = (value: string) => ({ kind: 'quantity', value, unit: '' }) as const;
    expect(check(count, sentence('<', number('0')))).toMatchObject([{ severity: 'error' }]);
    expect(check(count, sentence('<=', number('0')))).toEqual([]);
    const figure = { measure: 'share within', metric: 'M', percent: '105' } as const;
    expect(check({ observation: { kind: 'duration' } }, { figure })).toMatchObject([{ severity: 'error' }]);
    const priorities = [{ id: 'P1', metFor: { percent: '120', origin: 'cell' } }];
    expect(found(miscounts, { support: [{ id: 'S', priorities }] })).toMatchObject([{ severity: 'error', at: 'cell' }]);
  });

  it('is a limit to good performance where the comparison is the wrong way round', () => {
    const [finding] = check({}, sentence('<=', percent('99.9')));
    expect(finding).toMatchObject({ severity: 'warning', at: 'target' });
    const hour = { kind: 'duration', duration: { iso: 'PT1H' } } as const;
    expect(check({}, sentence('>=', hour, 'downtime'))).toHaveLength(1);
    expect(check({}, sentence('<=', hour, 'downtime'))).toEqual([]);
    expect(check({ observation: { kind: 'share', of: 'lost packets' } }, sentence('<=', percent('1')))).toEqual([]);
  });

  it.each(['Response time', 'Latency of the search', 'Verspätung', 'Wachttijd'])(
    'is a limit below which %s must not be',
    (title) => {
      const wait = { title, observation: { kind: 'duration' } } as const;
      const hour = { kind: 'duration', duration: { iso: 'PT1H' } } as const;
      expect(check(wait, sentence('>', hour))[0]?.message).toContain('sets a limit to good performance');
      expect(check(wait, sentence('<', hour))).toEqual([]);
    },
  );

  it('is none where more of a time or a reading is better', () => {
    const hour = { kind: 'duration', duration: { iso: 'PT1H' } } as const;
    const between = { title: 'Time between failures', observation: { kind: 'duration' } } as const;
    expect(check(between, sentence('>=', hour))).toEqual([]);
    const read = (of: string) => ({ observation: { kind: 'reading', of, unit: 'ms' } }) as const;
    expect(check(read('round trip'), sentence('>=', hour))).toHaveLength(1);
    expect(check(read('time to live'), sentence('>=', hour))).toEqual([]);
  });
});

describe('outages that vanish', () => {
  const ignoring = (iso: string) => ({ ignoresUnder: { iso, origin: 'filter' } });

  it('may not be longer than the budget: 99.99 % of 30 days is 259.2 s', () => {
    expect(target('99.99', ignoring('PT259.2S'))).toEqual([]);
    const [finding] = target('99.99', ignoring('PT5M'));
    expect(finding).toMatchObject({ severity: 'warning', at: 'filter', part: 'M', related: [{ at: 'sentence' }] });
    expect(finding?.message).toContain(
      'outages under 5 min do not count, but 99.99% any 30 days allows only 4 min 19.2 s',
    );
    expect(finding?.fixes[0]?.edits).toEqual([{ at: 'filter', place: 'replace', text: '4 min 19.2 s' }]);
    expect(target('99.99', { ...ignoring('PT5M'), ignoresEnd: true })[0]?.message).toContain(
      'outages up to 5 min do not',
    );
  });

  it('are those of which only the rest counts, too', () => {
    expect(target('99.99', { countsOnlyBeyond: { iso: 'PT259.2S' } })).toEqual([]);
    expect(target('99.99', { countsOnlyBeyond: { iso: 'PT15M' } })[0]?.message).toContain('only what exceeds 15 min');
  });

  it('are reckoned with an amount of downtime', () => {
    const minutes = (iso: string) => ({ kind: 'duration', duration: { iso } }) as const;
    expect(check(ignoring('PT10M'), sentence('<=', minutes('PT10M'), 'downtime'))).toEqual([]);
    expect(check(ignoring('PT11M'), sentence('<=', minutes('PT10M'), 'downtime'))).toHaveLength(1);
  });
});

describe('rules that need everything to fail', () => {
  const combined = { bad: [{ kind: 'combined', mode: 'all', metrics: ['A', 'B'], origin: 'rule' }] } as const;
  const parts = (a?: string, b?: string) =>
    found(miscounts, {
      metrics: [
        { id: 'M', bad: [...combined.bad.map((rule) => ({ ...rule, metrics: [...rule.metrics] }))] },
        { id: 'A', of: a },
        { id: 'B', of: b },
      ],
      objectives: [{ id: 'O', sentences: [sentence('>=', percent('99'))] }],
    });

  it('are found for two services, and not for two feeds of one', () => {
    expect(parts('Shop', 'Mail')).toMatchObject([{ at: 'rule', part: 'M', severity: 'warning' }]);
    expect(parts('Shop', 'Shop')).toEqual([]);
    expect(parts()).toEqual([]);
  });

  const quorum = (atLeast: number, of: number, places?: number) =>
    target('99', {
      probe: { target: 'shop', places },
      bad: [{ kind: 'quorum', atLeast, of, what: 'places', origin: 'rule' }],
    });

  it('are found for a quorum of all places, and become a majority', () => {
    const [finding] = quorum(3, 3);
    expect(finding).toMatchObject({ at: 'rule', part: 'M' });
    expect(finding?.fixes[0]?.edits).toEqual([
      { at: 'rule', place: 'replace', text: 'down when at least 2 of 3 places fail' },
    ]);
    expect(quorum(2, 3, 3)).toEqual([]);
    expect(quorum(1, 1)).toEqual([]);
  });

  it('are found where more places must fail than there are, or others than are probed', () => {
    expect(quorum(4, 3)[0]?.message).toContain('That can never happen');
    expect(quorum(2, 3, 5)[0]?.message).toContain('probed from 5 places, but down by 3 places');
  });
});

describe('time that is excluded', () => {
  const excluding = { excluding: ['Work'] };

  it('may not count as down', () => {
    const maintenance = [{ id: 'Work', countsAs: 'down' as const, origin: 'work' }];
    expect(check({}, sentence('>=', percent('99')), excluding, { maintenance })).toMatchObject([
      { at: 'work', part: 'Work' },
    ]);
    expect(check({ excludedTime: 'down' }, sentence('>=', percent('99')), excluding)).toMatchObject([{ at: 'metric' }]);
    expect(check({ excludedTime: 'up' }, sentence('>=', percent('99')), excluding)).toEqual([]);
  });

  it('may not be excluded twice', () => {
    expect(check({}, sentence('>=', percent('99')), { excluding: ['Work', 'Work'] })).toHaveLength(1);
  });
});

describe('rounding', () => {
  const rounded = (value: string, mode: 'down' | 'up' | 'nearest', decimals: number) =>
    target(value, { rounding: { mode, decimals, origin: 'rounding' } });

  it('down may not leave only 100 %', () => {
    expect(rounded('99.95', 'down', 1)).toMatchObject([{ at: 'rounding', part: 'M' }]);
    expect(rounded('99.95', 'down', 2)).toEqual([]);
  });

  it('up may not give more than the budget', () => {
    expect(rounded('99.9', 'up', 1)).toEqual([]);
    expect(rounded('99.99', 'up', 1)[0]?.message).toContain('everything from 99.9%');
    expect(rounded('99.99', 'nearest', 1)[0]?.message).toContain('everything from 99.95%');
    expect(rounded('99.99', 'nearest', 2)).toEqual([]);
  });
});

describe('a least number of events', () => {
  const check60 = (volume: string) =>
    target60({
      services: [{ id: 'Shop', volumes: [{ value: volume, unit: 'requests', each: { kind: 'each', unit: 'hour' } }] }],
    });
  const target60 = (parts: Partial<AgreementInput>) =>
    check(
      {
        bad: [
          {
            kind: 'signal',
            signal: 'error rate',
            comparison: '>',
            value: percent('5'),
            interval: 'minute',
            minimumSample: { value: '60', unit: 'requests' },
          },
        ],
      },
      sentence('>=', percent('99')),
      {},
      parts,
    );

  it('may not be more than there are', () => {
    expect(check60('3600')).toEqual([]);
    expect(check60('3599')).toHaveLength(1);
  });
});
