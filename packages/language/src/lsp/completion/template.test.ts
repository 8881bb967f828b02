import { describe, expect, it } from 'vitest';
import { insertedText } from '../../testing/completion.ts';
import { fill, plainOf, snippetOf, type Source } from './template.ts';

const known = new Map([
  ['Party', ['North', 'Acme']],
  ['Metric', ['Up']],
]);
const source: Source = {
  known: ({ kind, nth }) => {
    const names = known.get(kind) ?? [];
    return [...names.slice(nth), ...names.slice(0, nth)];
  },
  fresh: (name) => `${name}2`,
};

describe('a form', () => {
  it.each([
    ['notice <30 days>', 'notice ${1:30 days}', 'notice 30 days'],
    ['level <a|b>', 'level ${1|a,b|}', 'level a'],
    ['by <@Party:X> of <@Metric:X>', 'by ${1|North,Acme|} of ${2:Up}', 'by North of Up'],
    ['to <@Party(2):X>', 'to ${1|Acme,North|}', 'to Acme'],
    ['for <@Nothing:Some name>', 'for ${1:Some name}', 'for Some name'],
    ['duty <+D> { } when <+D> is open', 'duty ${1:D2} { } when $1 is open', 'duty D2 { } when D2 is open'],
    ['uses "<$>"', 'uses "$0"', 'uses ""'],
    [
      'Up >= <99.9%> and Up <= 5 and Up < <3 h>',
      'Up >= ${1:99.9%} and Up <= 5 and Up < ${2:3 h}',
      'Up >= 99.9% and Up <= 5 and Up < 3 h',
    ],
    ['text "$1 {x}\\"', 'text "\\$1 {x}\\\\"', 'text "$1 {x}\\"'],
    ['<a, b|c}>', '${1|a\\, b,c\\}|}', 'a, b'],
  ])('%j is the snippet %j and the text %j', (form, snippet, text) => {
    const filled = fill(form, source);
    expect(snippetOf(filled)).toBe(snippet);
    expect(plainOf(filled)).toBe(text);
    expect(insertedText({ label: '', insertTextFormat: 2, textEdit: { newText: snippet, range: null as never } })).toBe(
      text,
    );
  });
});
