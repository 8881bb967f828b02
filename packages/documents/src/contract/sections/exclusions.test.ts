import { describe, expect, it } from 'vitest';
import { plainContract } from '../../testing/plain.ts';

describe('maintenance windows', () => {
  it('are told with their conditions, those of one condition together', () => {
    const window = (from: string, entry?: string) => ({
      days: ['Sun' as const],
      from,
      to: '06:00',
      ...(entry !== undefined && { when: { kind: 'is' as const, category: 'Site', entry } }),
    });
    const text = plainContract({
      categories: [{ id: 'Site', entries: [{ id: 'Berlin' }, { id: 'Munich' }] }],
      maintenance: [
        { id: 'M', windows: [window('02:00', 'Berlin'), window('03:00'), window('04:00', 'Berlin')], origin: 'M' },
      ],
    });
    expect(text).toContain(
      'If the Site is Berlin, maintenance may be carried out in the following hours: Sunday from 02:00 to 06:00 and from 04:00 to 06:00.',
    );
    expect(text).toContain('Maintenance may be carried out in the following hours: Sunday from 03:00 to 06:00.');
  });
});
