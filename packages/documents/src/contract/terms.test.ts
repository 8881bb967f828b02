import { describe, expect, it } from 'vitest';
import type { Text } from './document.ts';
import { termLinker } from './terms.ts';

const shown = (text: Text): string =>
  text
    .map((inline) =>
      inline.kind === 'reference' ? `[${shown(inline.children)}→${inline.to}]` : 'text' in inline ? inline.text : '',
    )
    .join('');

const link = termLinker([
  { name: 'Outage', to: 'o' },
  { name: 'Outage Report', to: 'r' },
  { name: 'Power', to: 'p', common: true },
  { name: 'ServiceDesk', to: 's', shown: 'Service desk' },
]);

describe('linking of names in prose', () => {
  it.each([
    ['An Outage ends.', 'An [Outage→o] ends.'],
    ['the Outage Report of an Outage', 'the [Outage Report→r] of an [Outage→o]'],
    ['an outage, Outages and XOutage', 'an outage, Outages and XOutage'],
    ['tell the ServiceDesk', 'tell the [Service desk→s]'],
    ['Power is off. Power stays off, but Power counts.', 'Power is off. Power stays off, but [Power→p] counts.'],
    ['', ''],
  ])('%j becomes %j', (text, expected) => {
    expect(shown(link(text))).toBe(expected);
  });

  it('takes time in proportion to the text, however many names there are', () => {
    const many = termLinker(Array.from({ length: 5000 }, (_, index) => ({ name: `Term${index}`, to: 't' })));
    expect(many('Term4999 '.repeat(1000))).toHaveLength(2000);
  });
});
