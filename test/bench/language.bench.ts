import { analyse } from '@sla-lang/core';
import { createSlaServices, Project } from '@sla-lang/language';
import { EmptyFileSystem } from 'langium';
import { rules } from '../../packages/core/src/rules/index.ts';
import { memory } from '../kit/project.ts';
import { median, mediansInTurn, type Figure } from './measure.ts';
import { agreementText, fileOf, linesOf } from './text.ts';

const LINES = 1200;

const open = (files: Readonly<Record<string, string>>, entries: readonly string[]) =>
  Project.open({ reader: memory(files), entries });

const fairness = rules.filter(({ code }) => code.startsWith('credits/') || code.startsWith('fair/'));

/** All rules, and those of fairness alone, against the parse of the same text; everything they ask is worked out anew each time. */
async function rulesAgainstParse(): Promise<Figure[]> {
  const text = linesOf(LINES);
  const parser = createSlaServices(EmptyFileSystem).sla.parser.LangiumParser;
  const agreements = (await open({ 'a.sla': text }, ['a.sla'])).agreements('a.sla');
  const { parse, all, fair } = mediansInTurn(
    {
      parse: () => parser.parse(text),
      all: () => agreements.map((agreement) => analyse(agreement)),
      fair: () => agreements.map((agreement) => analyse(agreement, { rules: fairness })),
    },
    { runs: 25, warm: 25 },
  );
  return [
    { name: `parser, ${text.split('\n').length} lines`, value: parse, unit: 'ms' },
    { name: 'parser', value: text.length / 1e6 / (parse / 1000), unit: 'MB/s' },
    { name: 'rules of fairness ÷ parse of the same text', value: fair / parse, unit: '', wanted: 1 },
    { name: 'all rules ÷ parse of the same text', value: all / parse, unit: '', wanted: 1 },
  ];
}

/** Reads, links, lowers and checks so many agreements in one file. */
const oneFile = (agreements: number) => {
  const files = { 'a.sla': fileOf(agreements) };
  return () => open(files, ['a.sla']).then((project) => project.diagnostics('a.sla'));
};

/** The same in files of their own that rest on one standard. */
const workspace = (agreements: number) => {
  const files: Record<string, string> = { 'standard.sla': agreementText('Standard') };
  for (let index = 0; index < agreements; index += 1) {
    files[`a${index}.sla`] =
      `uses "standard.sla"\nagreement A${index} { based on Standard }\nservice S${index} "S" { fee 1 EUR each month }\n`;
  }
  const entries = Object.keys(files);
  return () => open(files, entries).then((project) => entries.map((entry) => project.diagnostics(entry)));
};

async function growth(name: string, work: (agreements: number) => () => Promise<unknown>): Promise<Figure> {
  const once = { runs: 3, warm: 0 };
  const small = await median(work(2000), once);
  const large = await median(work(4000), once);
  return { name: `4,000 ÷ 2,000 agreements ${name}`, value: large / small, unit: '', wanted: 2.2 };
}

export async function languageBench(): Promise<Figure[]> {
  return [
    ...(await rulesAgainstParse()),
    await growth('in one file', oneFile),
    await growth('in a workspace', workspace),
  ];
}
