import { codes } from '@sla-lang/core';
import { describe, expect, it } from 'vitest';
import { FakeTerminal } from '../testing/terminal.ts';
import { explain, type ExplainOptions } from './explain.ts';

async function said(code?: string, format: ExplainOptions['format'] = 'text'): Promise<string> {
  const terminal = new FakeTerminal();
  expect(await explain(code, { format }, terminal)).toBe(0);
  return terminal.stdout;
}

describe('sla explain', () => {
  it('tells what a check says', async () => {
    const text = await said('text/unclosed');
    expect(text).toMatch(/^text\/unclosed\n/);
    expect(text).toContain('A text without its closing quote (error)');
  });

  it('lists all checks, family by family', async () => {
    const text = await said();
    for (const code of codes) expect(text).toContain(code);
    expect(text.indexOf('text/')).toBeLessThan(text.indexOf('measurable/'));
  });

  it('lists one family', async () => {
    const text = await said('measurable');
    expect(text).toContain('measurable/no-window');
    expect(text).not.toContain('text/');
  });

  it('speaks JSON and Markdown', async () => {
    expect(JSON.parse(await said('measurable/no-window', 'json'))).toMatchObject({
      code: 'measurable/no-window',
      family: 'measurable',
      severities: ['error'],
      fixable: true,
    });
    expect(JSON.parse(await said(undefined, 'json'))).toHaveLength(codes.length);
    expect(await said('text/unclosed', 'markdown')).toMatch(/^# text\/unclosed\n/);
    expect(await said('text', 'markdown')).toMatch(/^- `text\/syntax` \(error\): /);
  });

  it('asks what was meant by a code that does not exist', async () => {
    await expect(said('measurable/no-windw')).rejects.toThrow('Did you mean measurable/no-window');
    await expect(said('constructor')).rejects.toThrow('There is no check constructor.');
  });
});
