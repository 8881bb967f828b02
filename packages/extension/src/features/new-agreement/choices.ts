import { currencies } from '@sla-lang/core';
import type { Question } from '@sla-lang/language/starter';

/** An answer to pick, and what it is in words. */
export interface Choice {
  readonly label: string;
  readonly description?: string | undefined;
}

/** The answers to pick from, for questions with so many known answers that nobody knows how they are written. */
export function choicesFor(question: Question, language: string): readonly Choice[] | undefined {
  switch (question) {
    case 'currency': {
      const names = new Intl.DisplayNames([language, 'en'], { type: 'currency' });
      return currencies().map((label) => ({ label, description: names.of(label) }));
    }
    case 'zone':
      return ['UTC', ...Intl.supportedValuesOf('timeZone').filter((zone) => zone !== 'UTC')].map((label) => ({
        label,
      }));
    default:
      return undefined;
  }
}
