import { describe, expect, it } from 'vitest';
import { finding, fullFinding } from '../testing/report.ts';
import { count, exitOf, failure, inWords } from './counts.ts';

const warnings = (n: number) => count(Array.from({ length: n }, () => finding({ severity: 'warning' })));

describe('what fails', () => {
  it('errors always do, remarks and accepted errors never', () => {
    expect(exitOf(count([finding()]), {})).toBe(1);
    expect(exitOf(count([finding({ severity: 'info' })]), { strict: true, maxWarnings: 0 })).toBe(0);
    expect(exitOf(count([finding({ accepted: 'known' })]), { strict: true })).toBe(0);
  });

  it('warnings do when strict, or when there are more than allowed', () => {
    expect(exitOf(warnings(1), {})).toBe(0);
    expect(exitOf(warnings(1), { strict: true })).toBe(1);
    expect(exitOf(warnings(5), { maxWarnings: 5 })).toBe(0);
    expect(exitOf(warnings(6), { maxWarnings: 5 })).toBe(1);
    expect(exitOf(warnings(1), { maxWarnings: 0 })).toBe(1);
  });

  it('is said', () => {
    expect(failure(warnings(6), { maxWarnings: 5 })).toBe('6 warnings; --max-warnings allows 5.');
    expect(failure(count([finding()]), {})).toBe('1 error must be mended.');
  });
});

describe('counts in words', () => {
  it('name what there is', () => {
    expect(inWords(count([]))).toBe('nothing found');
    expect(inWords(count([finding(), fullFinding(), finding({ severity: 'info' }), finding({ accepted: 'x' })]))).toBe(
      '1 error, 1 warning, 1 remark (1 with a fix), 1 accepted',
    );
  });
});
