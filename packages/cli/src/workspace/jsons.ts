import { analyse, hasHolidays, noHolidays, type Agreement, type Finding } from '@sla-lang/core';
import { readJson } from '@sla-lang/documents';
import { ReadProblem } from '@sla-lang/language';
import { analysing, type JudgeOptions } from '../options.ts';
import type { Reported } from '../report/report.ts';
import { loadHolidays } from './holidays.ts';
import type { Inputs } from './inputs.ts';
import type { Loaded, LoadedAgreement, Unread } from './loaded.ts';

/** Reads and checks agreements in JSON, as `sla build` writes them. */
export async function loadJsons({ jsons, reader }: Inputs, options: JudgeOptions): Promise<Loaded> {
  const agreements: LoadedAgreement[] = [];
  const unread: Unread[] = [];
  for (const path of jsons) {
    const read = await readAgreement(path, reader);
    if ('agreement' in read) agreements.push(await checked(path, read.agreement, options));
    else unread.push(...read.reasons.map((reason) => ({ path, reason })));
  }
  const files = agreements.map(({ path, agreement, findings }) => ({ path, agreements: [agreement.id], findings }));
  return { files, agreements, unread };
}

async function readAgreement(
  path: string,
  reader: Inputs['reader'],
): Promise<{ readonly agreement: Agreement } | { readonly reasons: readonly string[] }> {
  try {
    const { agreement, problems = [] } = readJson(await reader.read(path));
    if (agreement) return { agreement };
    return { reasons: problems.map((problem) => [problem.path, problem.message].filter(Boolean).join(': ')) };
  } catch (error) {
    if (error instanceof ReadProblem) return { reasons: [error.message] };
    throw error;
  }
}

async function checked(path: string, agreement: Agreement, options: JudgeOptions): Promise<LoadedAgreement> {
  const holidays = hasHolidays(agreement) ? await loadHolidays() : noHolidays;
  const findings = analyse(agreement, { ...analysing(options), holidays });
  return { path, agreement, findings: findings.map((finding) => reported(path, agreement, finding)) };
}

/** What was written in the language has a place in its text; JSON is written by a program, and has none to be mended. */
function reported(path: string, agreement: Agreement, finding: Finding): Reported {
  const nameOf = (id: string): string => agreement.parties.find((party) => party.id === id)?.title ?? id;
  return {
    code: finding.code,
    severity: finding.severity,
    message: finding.message,
    path,
    related: finding.related.map(({ message }) => ({ path, message })),
    disadvantages: finding.disadvantages.map(nameOf),
    fixes: [],
    accepted: finding.accepted,
    agreement: agreement.id,
  };
}
