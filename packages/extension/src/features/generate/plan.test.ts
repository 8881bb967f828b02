import { describe, expect, it } from 'vitest';
import type { AgreementInfo } from '@sla-lang/language/protocol';
import { byFile, planFor } from './plan.ts';

const start = { line: 0, character: 0 };
const info = (uri: string, id: string): AgreementInfo => ({
  uri,
  id,
  title: id,
  range: { start, end: start },
  errors: 0,
  warnings: 0,
});

describe('a plan of what to write to a folder', () => {
  it('leaves out agreements whose files would have the same name', () => {
    const shop = info('a.sla', 'WebShop');
    const { fit, clashing } = planFor([shop, info('a.sla', 'Hosting'), info('b.sla', 'Web_Shop')]);
    expect(fit.map(({ id }) => id)).toEqual(['Hosting']);
    expect(clashing.map(({ uri, id }) => [uri, id])).toEqual([
      ['a.sla', 'WebShop'],
      ['b.sla', 'Web_Shop'],
    ]);
  });

  it('goes file by file', () => {
    const files = byFile([info('b.sla', 'One'), info('a.sla', 'Two'), info('b.sla', 'Three')]);
    expect([...files].map(([uri, infos]) => [uri, infos.map(({ id }) => id)])).toEqual([
      ['b.sla', ['One', 'Three']],
      ['a.sla', ['Two']],
    ]);
  });
});
