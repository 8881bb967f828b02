import { describe, expect, it } from 'vitest';
import { proseBlocks } from './prose.ts';
import { plain, toPlain } from './text.ts';

const blocks = (text: string) => proseBlocks(text, plain);
const paragraphs = (text: string): string[] =>
  blocks(text).map((block) => (block.kind === 'paragraph' ? toPlain(block.text) : block.kind));

describe('prose', () => {
  it('holds paragraphs, lists, emphasis and safe links', () => {
    expect(blocks('One *two* [three](https://x.y).\n\n- a\n- b')).toEqual([
      {
        kind: 'paragraph',
        text: [
          { kind: 'text', text: 'One ' },
          { kind: 'emphasis', children: [{ kind: 'text', text: 'two' }] },
          { kind: 'text', text: ' ' },
          { kind: 'link', url: 'https://x.y', children: [{ kind: 'text', text: 'three' }] },
          { kind: 'text', text: '.' },
        ],
      },
      {
        kind: 'list',
        ordered: false,
        items: [
          [{ kind: 'paragraph', text: [{ kind: 'text', text: 'a' }] }],
          [{ kind: 'paragraph', text: [{ kind: 'text', text: 'b' }] }],
        ],
      },
    ]);
  });

  it.each([
    '<script>alert(1)</script>',
    '# one',
    '> q',
    '---',
    '&copy;',
    '[a](javascript:b)',
    '![a](data:b)',
    '[x]: http://a',
    '    code',
  ])('shows %j as it stands', (text) => {
    expect(paragraphs(text).join('')).toBe(text.trim());
  });

  it.each([
    '- '.repeat(10_000),
    '1. '.repeat(3000),
    'a\n\n'.repeat(50_000),
    '*a **b '.repeat(3000),
    '['.repeat(20_000),
  ])('survives texts that nobody writes (%#)', (text) => {
    expect(blocks(text).length).toBeGreaterThan(0);
  });
});
