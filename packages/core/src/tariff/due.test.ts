import { describe, expect, it } from 'vitest';
import { Facts } from '../facts/index.ts';
import { rational, toText } from '../quantity/index.ts';
import { agreementOf } from '../testing/found.ts';
import { availabilityWith, bontermsBands, githubBands, percent, range } from '../testing/tariff.ts';
import { dueAt, laddersOf } from './index.ts';

/** What is paid at a value: each amount with how often. */
function due(credits: Parameters<typeof availabilityWith>[0], value: string) {
  const [ladder] = laddersOf(new Facts(agreementOf(availabilityWith(credits))));
  return (
    ladder &&
    dueAt(ladder, rational(value))?.map(({ amount, times }) =>
      'value' in amount ? `${toText(times)} x ${amount.value}` : '',
    )
  );
}

describe('dueAt', () => {
  it('gives the published figures of the GitHub bands', () => {
    const github = (value: string) => due({ payments: githubBands }, value);
    expect(github('99.901')).toEqual([]);
    expect(github('99.9')).toEqual(['1 x 10']);
    expect(github('99.899')).toEqual(['1 x 10']);
    expect(github('99.001')).toEqual(['1 x 10']);
    expect(github('99.0')).toBeUndefined();
    expect(github('98.999')).toEqual(['1 x 25']);
  });

  it('gives the published figures of the Bonterms bands', () => {
    const bonterms = (value: string) => due({ payments: bontermsBands }, value);
    expect(bonterms('99.9')).toEqual([]);
    expect(bonterms('99.899')).toBeUndefined();
    expect(bonterms('99.89')).toEqual(['1 x 5']);
    expect(bonterms('99.0')).toEqual(['1 x 5']);
    expect(bonterms('98.991')).toBeUndefined();
    expect(bonterms('97.0')).toEqual(['1 x 20']);
    expect(bonterms('94.999')).toEqual(['1 x 50']);
  });

  it('takes the worst of cumulative rows', () => {
    const rows = [
      { range: range('', 'open', '99.9', 'open'), amount: percent('10') },
      { range: range('', 'open', '99', 'open'), amount: percent('25') },
    ];
    const scale = (value: string) => due({ scales: [{ by: 'Uptime', mode: 'highest row applies', rows }] }, value);
    expect(scale('99')).toEqual(['1 x 10']);
    expect(scale('98.9')).toEqual(['1 x 25']);
  });

  it('counts whole blocks also where nothing says how a part of one counts', () => {
    const trigger = {
      kind: 'block',
      block: percent('1'),
      mode: 'unsaid',
      of: { measure: 'value', metric: 'Uptime' },
      below: percent('99'),
    } as const;
    const blocks = (value: string) => due({ payments: [{ amount: percent('5'), trigger }] }, value);
    expect(blocks('97')).toEqual(['2 x 5']);
    expect(blocks('97.5')).toBeUndefined();
  });
});
