import { Agreement } from '@sla-lang/core';
import { describe, expect, it } from 'vitest';
import { corpusNames, exampleOf, foundAt } from '../kit/corpus.ts';
import { factsOf } from '../kit/corpus-facts.ts';
import { hasNotedFindings } from '../kit/noted-findings.ts';

describe.each(corpusNames)('%s', (name) => {
  it('is read without mistakes, into a model that holds', async () => {
    const { diagnostics, agreement } = await exampleOf(name);
    expect(diagnostics.filter(({ code }) => code.startsWith('text/'))).toEqual([]);
    expect(Agreement.safeParse(agreement).error?.issues).toBeUndefined();
  });

  hasNotedFindings(`corpus/${name}`, async () => (await exampleOf(name)).diagnostics);

  it('can be built: what is an error is accepted, and says that it is published so', async () => {
    const { diagnostics } = await exampleOf(name);
    const errors = diagnostics.filter(({ severity }) => severity === 'error');
    expect(errors.filter(({ accepted }) => !accepted?.startsWith('as published'))).toEqual([]);
  });

  it('has no fault that a check could find and does not', async () => {
    const example = await exampleOf(name);
    for (const defect of factsOf(name).defects) {
      expect.soft(foundAt(example, defect).length > 0 || defect.unsaid !== undefined, defect.fault).toBe(true);
    }
  });
});
