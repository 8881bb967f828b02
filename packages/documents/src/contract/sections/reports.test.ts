import { describe, expect, it } from 'vitest';
import { renderContract } from '../../formats.ts';
import { agreement } from '../../testing/small.ts';

const contractOf = (by: string): string =>
  renderContract(
    agreement({
      provider: 'Host',
      customer: 'Shop',
      parties: [
        { id: 'Host', role: 'provider' },
        { id: 'Shop', role: 'customer' },
      ],
      thirdParties: [{ id: 'Meter', role: 'measurer' }],
      reports: [{ id: 'Monthly', by: { party: by }, to: [{ other: 'both' }] }],
    }),
    { format: 'markdown' },
  );

describe('clauses on reports', () => {
  it('lets a party that reports to both report to the other one', () => {
    expect(contractOf('Host')).toContain('Host must deliver the report “Monthly” to the other party.');
  });

  it('lets a third party report to both', () => {
    expect(contractOf('Meter')).toContain('Meter must deliver the report “Monthly” to both parties.');
  });
});
