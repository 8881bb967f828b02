import { describe, expect, it } from 'vitest';
import { figureOf, span, type Measuring } from '../testing/measuring.ts';

const availability = { observation: { kind: 'availability' } } as const;
const downtime = { measure: 'downtime' } as const;

describe('maintenance', () => {
  const agreed = { id: 'Planned', windows: [{ days: ['Mon' as const], from: '02:00', to: '06:00' }] };
  const at = (from: string, to: string) => [{ ...span(`2026-05-04 ${from}`, `2026-05-04 ${to}`), by: 'Planned' }];
  const down = (maintenance: object, excluded: ReturnType<typeof at>, inCase?: Measuring['inCase']) =>
    figureOf({
      inCase,
      metric: { ...availability, excludedTime: 'out' },
      parts: { maintenance: [{ ...agreed, ...maintenance }] },
      observed: { outages: [span('2026-05-04 02:00', '2026-05-04 07:00')], excluded },
      excluding: ['Planned'],
      figure: downtime,
    });
  const hours = (count: number) => String(count * 3600);

  it('is excluded in its hours only', () => {
    expect(down({}, at('02:00', '06:00'))).toBe(hours(1));
    expect(down({}, at('02:00', '07:00'))).toBe(hours(1));
    expect(down({ emergency: true }, at('02:00', '07:00'))).toBe(hours(0));
  });

  it('has windows that are such in some cases only', () => {
    const [window] = agreed.windows;
    const when = { kind: 'is', category: 'Site', entry: 'Berlin' };
    const windows = [
      { ...window, when },
      { ...window, from: '04:00', when: { kind: 'not', of: when } },
    ];
    const inSite = (site: string | undefined, from: string) =>
      down({ windows }, at(from, '06:00'), new Map(site === undefined ? [] : [['Site', site]]));
    expect(inSite('Berlin', '02:00')).toBe(hours(1));
    expect(inSite('Munich', '02:00')).toBe(hours(3));
    expect(inSite(undefined, '02:00')).toBe('condition of a window?');
    expect(down({ windows: [{ ...window, when: { kind: 'fact', text: 'agreed' } }] }, at('02:00', '06:00'))).toBe(
      hours(1),
    );
  });

  it('that takes longer counts as it says', () => {
    expect(down({ overrun: 'down' }, at('02:00', '08:00'))).toBe(hours(2));
    expect(down({ overrun: 'up' }, at('02:00', '08:00'))).toBe(hours(0));
  });

  it('is excluded up to its limit', () => {
    const limit = { value: { kind: 'duration', duration: { iso: 'PT1H' } }, each: { kind: 'each', unit: 'month' } };
    expect(down({ limit }, at('02:00', '06:00'))).toBe(hours(4));
    const earlier = [{ ...span('2026-05-04 02:00', '2026-05-04 02:30'), by: 'Planned' }, ...at('03:00', '06:00')];
    expect(down({ limit }, earlier)).toBe(hours(4));
    const inApril = [{ ...span('2026-04-27 02:00', '2026-04-27 05:00'), by: 'Planned' }, ...at('02:00', '06:00')];
    expect(down({ limit }, inApril)).toBe(hours(4));
    expect(down({ limit: { value: { kind: 'text', text: 'a little' } } }, at('02:00', '03:00'))).toBe('no limit?');
  });
});
