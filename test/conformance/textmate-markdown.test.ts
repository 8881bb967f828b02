import { describe, expect, it } from 'vitest';
import { coloursInMarkdown } from './textmate.ts';

/** The words of a text that are coloured as those of an agreement. */
const words = (text: string): string[] =>
  coloursInMarkdown(text)
    .flat()
    .filter(({ scope }) => scope.startsWith('keyword') || scope.startsWith('constant') || scope.startsWith('string'))
    .map((each) => each.text);

describe('agreements in Markdown', () => {
  it.each([
    ['a fence', '```sla\nobjective Fast { Uptime >= 99.9% }\n```'],
    ['a fence with attributes', '```sla title="x"\nobjective Fast { Uptime >= 99.9% }\n```'],
    ['a fence of tildes', '~~~ sla\nobjective Fast { Uptime >= 99.9% }\n~~~'],
    ['a fence that is set in', '- x\n\n  ```SLA\n  objective Fast { Uptime >= 99.9% }\n  ```'],
  ])('are coloured in %s', (_, text) => {
    expect(words(text)).toContain('99.9');
  });

  it.each([
    ['another language', '```slate\nobjective Fast { Uptime >= 99.9% }\n```'],
    ['no fence', 'objective Fast { Uptime >= 99.9% }'],
    ['what follows a fence', '```sla\nparty\n```\nobjective Fast { Uptime >= 99.9% }'],
    ['what follows one that ends early', '```sla\nobjective Fast "never closed\n```\nobjective Fast'],
  ])('are not coloured in %s', (_, text) => {
    expect(
      coloursInMarkdown(text)
        .at(-1)
        ?.map(({ scope }) => scope),
    ).not.toContainEqual(expect.stringMatching(/^(keyword|storage)/));
    expect(words(text.split('\n').at(-1) ?? '')).toEqual([]);
  });
});
