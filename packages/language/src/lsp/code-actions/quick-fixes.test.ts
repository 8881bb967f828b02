import { describe, expect, it } from 'vitest';
import { CodeActionKind } from 'vscode-languageserver';
import { actions, after, titles } from './testing/actions.ts';
import { behind, sample } from './testing/sample.ts';

const open = 'objective Available { Up<|>time >= 99.9% }\n';

describe('the fixes of a finding', () => {
  it('are offered where it is told, with the finding that they answer', async () => {
    const [fix] = await actions(sample + open);
    expect(fix).toMatchObject({ title: 'Judge it each month', kind: 'quickfix', answers: ['measurable/no-window'] });
    expect(behind(fix!.text)).toBe('objective Available { Uptime >= 99.9% each month }\n');
  });

  it('are not offered elsewhere', async () => {
    const elsewhere = await titles(`${sample}cale<|>ndar Nights { 24x7 }\n${open.replace('<|>', '')}`);
    expect(elsewhere).not.toContain('Judge it each month');
  });

  it('come from the text as it is, whatever the editor was told before', async () => {
    const stale = {
      range: { start: { line: 0, character: 0 }, end: { line: 0, character: 3 } },
      message: 'Something of yesterday',
      code: 'measurable/no-window',
      data: { fixes: [{ title: 'Spoil it', edits: [] }] },
    };
    const found = await actions(sample + open, { diagnostics: [stale] });
    expect(found.map(({ title }) => title)).not.toContain('Spoil it');
    expect(found[0]).toMatchObject({ title: 'Judge it each month', answers: [] });
  });

  it('are preferred where there is one, and nothing to fill in', async () => {
    expect((await actions(sample + open))[0]?.isPreferred).toBe(true);
    const prose = await actions(`${sample}objective Kind { "we are <|>friendly" }\n`);
    expect(prose.find(({ title }) => title.startsWith('Turn it into'))?.isPreferred).toBeUndefined();
  });

  it('keep the line ends of the file', async () => {
    const text = `${sample}objective Kind { "we answer <|>within 4 hours" }\n`.replaceAll('\n', '\r\n');
    const written = await after(text, 'Write it as a metric');
    expect(written).toContain('\r\nmetric KindTime of Shop {\r\n  time from');
    expect(written.replaceAll('\r\n', '')).not.toContain('\n');
  });
});

describe('the kinds that an editor asks for', () => {
  const only = async (...kinds: CodeActionKind[]) =>
    new Set((await actions(sample + open, { only: kinds })).map(({ kind }) => kind));

  it('are the only ones it gets, with those below them', async () => {
    expect(await only(CodeActionKind.QuickFix)).toEqual(new Set(['quickfix']));
    expect(await only(CodeActionKind.Refactor)).toEqual(new Set());
    const prose = `${sample}exclusion E { evidence "the <|>log" }\n`;
    expect((await actions(prose, { only: ['refactor'] })).map(({ kind }) => kind)).toEqual(['refactor.extract']);
  });
});

describe('half-written text', () => {
  it.each(['', '<|>', 'objective <|>', 'agreement A {<|>', '| a | <|>', 'metric X of <|>Y { "'])(
    '%j is no obstacle',
    async (text) => {
      await expect(actions(text)).resolves.toBeInstanceOf(Array);
    },
  );
});
