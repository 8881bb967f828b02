import { entry } from './entry.ts';

/** The words of the checks that read prose. */
export const measurableWording = {
  'measurable/no-target': entry<{ name: string; text: string }>()({
    severity: ['warning'],
    title: 'A promise that nobody can measure',
    message: ({ name, text }) =>
      `${name} promises “${text}”. That names no number, no event and no time, so nobody can say whether it was kept.`,
    fixes: {
      metric: () => 'Turn it into a metric with a target, and fill in what is open',
      nothing: () => 'Say that nothing is promised here',
    },
  }),
  'measurable/unstructured': entry<{ name: string; figures: string }>()({
    severity: ['info'],
    title: 'A figure that only people can read',
    message: ({ name, figures }) =>
      `${name} states ${figures} in prose. People can measure that; nothing can be computed from it or compared with it.`,
    fixes: {
      metric: ({ sentence }: { sentence: string }) => `Write it as a metric and “${sentence}”`,
      value: ({ value }: { value: string }) => `Write it as ${value}`,
    },
  }),
  'measurable/vague-wording': entry<{
    name: string;
    words: string;
    many: boolean;
    place: 'promise' | 'standard' | 'duty' | 'prose';
  }>()({
    severity: ['error', 'warning', 'info'],
    title: 'Words that leave the standard open',
    message: ({ name, words, many, place }) => {
      const leave = many ? 'leave' : 'leaves';
      switch (place) {
        case 'promise':
          return `${words} in ${name} ${leave} the target itself open: the two sides can read it differently, and neither is wrong.`;
        case 'standard':
          return `${words} in ${name} ${leave} open what is good and what is bad, so the metric cannot be computed.`;
        case 'duty':
          return `${words} in the duty ${name} ${leave} open when it is fulfilled.`;
        case 'prose':
          return `${words} in ${name} can be read in more than one way. If it is meant as a promise, it needs a figure.`;
      }
    },
    fixes: {
      metric: () => 'Turn it into a metric with a target, and fill in what is open',
      value: ({ value }: { value: string }) => `Put a figure: ${value}`,
      deadline: ({ deadline }: { deadline: string }) => `Add a time limit: ${deadline}`,
    },
  }),
  'measurable/escape-clause': entry<{ name: string; words: string; consequence: 'credits' | 'exit' | 'duty' }>()({
    severity: ['warning'],
    title: 'A way out of a promise with consequences',
    message: ({ name, words, consequence }) => {
      const hangs =
        consequence === 'credits'
          ? 'Money hangs on'
          : consequence === 'exit'
            ? 'A right to leave hangs on'
            : 'Something follows from';
      return `${hangs} ${name}, but ${words} lets the promising side say that a miss was none.`;
    },
    fixes: { remove: ({ words }: { words: string }) => `Remove ${words}` },
  }),
  'measurable/open-ended': entry<{ name: string; words: string; place: 'exclusion' | 'duty' }>()({
    severity: ['warning'],
    title: 'A list that never ends',
    message: ({ name, words, place }) =>
      place === 'exclusion'
        ? `${words} in ${name} leaves open what else does not count.`
        : `${words} in ${name} leaves open what else must be done.`,
  }),
  'measurable/undefined-term': entry<{ term: string; state: 'undefined' | 'unused'; count: number }>()({
    severity: ['warning'],
    title: 'A term without a definition, or a definition without use',
    message: ({ term, state, count }) =>
      state === 'unused'
        ? `${term} is defined, but no text of the agreement uses it.`
        : `“${term}” is written like a defined term (${count === 1 ? 'once' : `${count} times`}), but nothing says what it means.`,
    fixes: {
      define: ({ term }: { term: string }) => `Define ${term}`,
      remove: ({ term }: { term: string }) => `Remove the definition of ${term}`,
    },
  }),
} as const;
