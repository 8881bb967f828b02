/**
 * The language server against the one of YAML on an OpenSLO file of as many lines, in one run.
 *
 *     node --conditions=source test/bench/editor.bench.ts
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import type { Position } from 'vscode-languageserver-protocol/node';
import { openSlo } from './editor/openslo.ts';
import { yamlServer } from './editor/peer.ts';
import { type Launch, Server } from './editor/server.ts';
import { type Figure, percentile, show } from './measure.ts';
import { agreementText, exactly } from './text.ts';

const SIZES = [12, 200, 1200, 12_000];
const KEYS = 40;
/** Between two letters of somebody who types well. */
const BETWEEN_KEYS_MS = 150;

const program = join(import.meta.dirname, '../../packages/cli/bin/sla.js');
const slaServer: Launch = { command: [process.execPath, program, 'lsp', '--stdio'], languageId: 'sla' };

interface Measured {
  readonly first: number;
  readonly keys: readonly number[];
  readonly completion: readonly number[];
  readonly hover: readonly number[];
  readonly memory: number;
}

/** Where the middle of a text has a certain word, and how far into the line that begins. */
function middle(text: string, word: string): Position {
  const lines = text.split('\n');
  const from = Math.floor(lines.length / 2);
  const line = [...lines.keys()].find((index) => index >= from && lines[index]?.includes(word)) ?? 0;
  return { line, character: lines[line]?.indexOf(word) ?? 0 };
}

/** Opens the text in a new server, types into a name, and asks for completion and hover at a word. */
async function measure(launch: Launch, uri: string, text: string, typed: Position, asked: Position): Promise<Measured> {
  const server = await Server.start(launch);
  const first = await server.open(uri, text);
  const keys: number[] = [];
  for (let key = 0; key < KEYS; key += 1) {
    keys.push(await server.type(uri, typed, key % 2 === 0 ? 'x' : undefined));
    await pause(BETWEEN_KEYS_MS);
  }
  const completion: number[] = [];
  const hover: number[] = [];
  for (let time = 0; time < KEYS / 2; time += 1) {
    completion.push((await server.complete(uri, asked)).ms);
    hover.push((await server.hover(uri, { ...asked, character: asked.character + 1 })).ms);
  }
  const memory = server.peakMemory();
  await server.stop();
  return { first, keys, completion, hover, memory };
}

async function sideBySide(lines: number): Promise<Figure[]> {
  const sla = exactly(lines);
  const yaml = openSlo(lines);
  const own = await measure(slaServer, 'file:///bench/a.sla', sla, middle(sla, 'Hosting'), middle(sla, 'measured'));
  const other = await measure(
    yamlServer(),
    'file:///bench/a.yaml',
    yaml,
    middle(yaml, 'shop-'),
    middle(yaml, 'metadata'),
  );
  const row = (
    name: string,
    of: (measured: Measured) => number,
    wanted?: { ratio?: number; ms?: number },
  ): Figure[] => [
    { name: `${lines} lines: ${name}`, value: of(own), unit: 'ms', ...(wanted?.ms ? { wanted: wanted.ms } : {}) },
    {
      name: `${lines} lines: ${name} ÷ yaml-language-server`,
      value: of(own) / of(other),
      unit: `(theirs ${of(other).toFixed(1)})`,
      ...(wanted?.ratio ? { wanted: wanted.ratio } : {}),
    },
  ];
  const isTypical = lines === 1200;
  return [
    ...row('start → first diagnostics', ({ first }) => first),
    ...row('keystroke → diagnostics, p50', ({ keys }) => percentile(keys, 50)),
    ...row('keystroke → diagnostics, p95', ({ keys }) => percentile(keys, 95), isTypical ? { ratio: 0.25 } : {}),
    ...row('completion, p95', ({ completion }) => percentile(completion, 95), isTypical ? { ms: 20 } : {}),
    ...row('hover, p95', ({ hover }) => percentile(hover, 95)),
    { name: `${lines} lines: peak memory`, value: own.memory, unit: `MB (theirs ${other.memory.toFixed(0)})` },
  ];
}

/** Typing in one of 1,000 agreements that extend one standard, also while an edit of the standard is being followed up. */
async function workspace(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'sla-bench-'));
  const uriOf = (name: string) => pathToFileURL(join(folder, name)).href;
  try {
    const standard = agreementText('Standard');
    writeFileSync(join(folder, 'standard.sla'), standard);
    const one = (index: number) =>
      `uses "standard.sla"\nagreement A${index} "Agreement of customer ${index}" { based on Standard }\nservice S${index} "S" { fee 1 EUR each month }\n`;
    for (let index = 0; index < 1000; index += 1) writeFileSync(join(folder, `a${index}.sla`), one(index));
    const server = await Server.start({ ...slaServer, folder: pathToFileURL(folder).href });
    const first = await server.open(uriOf('a500.sla'), one(500));
    const typed = middle(one(500), 'customer');
    const keys: number[] = [];
    const type = async (times: number) => {
      for (let key = 0; key < times; key += 1)
        keys.push(await server.type(uriOf('a500.sla'), typed, key % 2 === 0 ? 'x' : undefined));
    };
    await type(KEYS);
    const quiet = keys.splice(0);
    await server.open(uriOf('standard.sla'), standard);
    for (let edit = 0; edit < 10; edit += 1) {
      await server.type(uriOf('standard.sla'), middle(standard, 'Hosting'), edit % 2 === 0 ? 'x' : undefined);
      await type(4);
    }
    await server.stop();
    const wanted = 60;
    return [
      { name: '1,000 agreements of one standard: start → first diagnostics', value: first, unit: 'ms' },
      { name: '  keystroke in one, p95', value: percentile(quiet, 95), unit: 'ms', wanted },
      { name: '  keystroke in one after edits of the standard, p95', value: percentile(keys, 95), unit: 'ms', wanted },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Each figure as soon as it is there. */
export async function* editorBench(): AsyncGenerator<Figure> {
  for (const lines of SIZES) yield* await sideBySide(lines);
  yield* await workspace();
}

if (import.meta.main) for await (const figure of editorBench()) console.log(show(figure));
