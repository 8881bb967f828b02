import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sla } from '../../packages/cli/src/testing/sla.ts';

interface Pattern {
  readonly regexp: string;
  readonly file?: number;
  readonly line?: number;
  readonly column?: number;
  readonly severity?: number;
  readonly code?: number;
  readonly message?: number;
}
interface Matcher {
  readonly name: string;
  readonly pattern: Pattern | readonly Pattern[];
  readonly background?: { readonly beginsPattern: string; readonly endsPattern: string };
}

const root = join(import.meta.dirname, '../..');
const manifest = JSON.parse(await readFile(join(root, 'packages/extension/package.json'), 'utf8')) as {
  readonly contributes: { readonly problemMatchers: readonly Matcher[] };
};
const matcher = (name: string): Matcher => {
  const found = manifest.contributes.problemMatchers.find((each) => each.name === name);
  return found ?? expect.fail(`no matcher ${name}`);
};

const PARTS = ['file', 'line', 'column', 'severity', 'code', 'message'] as const;
type Problem = Partial<Record<(typeof PARTS)[number], string>>;

/** What VS Code finds: the patterns match lines that follow each other, and each gives what it knows. */
function found({ pattern }: Matcher, output: string): Problem[] {
  const patterns = 'regexp' in pattern ? [pattern] : pattern;
  const lines = output.split('\n');
  return lines.flatMap((_, start) => {
    const matches = patterns.map(({ regexp }, index) => new RegExp(regexp).exec(lines[start + index] ?? ''));
    if (matches.includes(null)) return [];
    const problem: Problem = {};
    for (const [index, each] of patterns.entries()) {
      for (const part of PARTS) if (each[part] !== undefined) problem[part] = matches[index]?.[each[part]];
    }
    return [problem];
  });
}

/** The same findings as the program tells them to other programs. */
async function told(...paths: readonly string[]): Promise<Problem[]> {
  const { stdout } = await sla(root, ['check', '--format', 'json', ...paths]);
  const { findings } = JSON.parse(stdout) as {
    readonly findings: readonly {
      readonly path: string;
      readonly range: { readonly start: { readonly line: number; readonly column: number } };
      readonly severity: string;
      readonly code: string;
      readonly message: string;
      readonly accepted: string | null;
    }[];
  };
  return findings
    .filter(({ accepted }) => accepted === null)
    .map(({ path, range, severity, code, message }) => ({
      file: path,
      line: String(range.start.line),
      column: String(range.start.column),
      severity,
      code,
      message,
    }));
}

describe('the problem matcher', () => {
  it('of `sla check` finds every finding and nothing else', async () => {
    const { stdout } = await sla(root, ['check', 'examples']);
    const problems = found(matcher('sla'), stdout);
    expect(problems).toEqual(await told('examples'));
    expect(problems.length).toBeGreaterThan(20);
    expect(new Set(problems.map(({ severity }) => severity))).toEqual(new Set(['error', 'warning', 'info']));
  });

  it.each(['sla-build', 'sla-watch'])('%s finds what `sla build` says, which leaves out remarks', async (name) => {
    const out = join(root, 'node_modules/.cache/problem-matchers');
    const { stdout } = await sla(root, ['build', 'examples/first-look', '--out', out]);
    const wanted = (await told('examples/first-look')).filter(({ severity }) => severity !== 'info');
    expect(found(matcher(name), stdout)).toEqual(wanted);
    expect(wanted.length).toBeGreaterThan(5);
  });

  it('of a watching build knows when it begins and ends', async () => {
    const source = await readFile(join(root, 'packages/cli/src/build/watch.ts'), 'utf8');
    const said = [...source.matchAll(/say\('([^']+)', terminal\)/g)].map(([, text = '']) => text);
    const { background } = matcher('sla-watch');
    expect(said.filter((text) => new RegExp(background?.beginsPattern ?? '').test(text))).toHaveLength(1);
    expect(said.filter((text) => new RegExp(background?.endsPattern ?? '').test(text))).not.toEqual([]);
  });
});
