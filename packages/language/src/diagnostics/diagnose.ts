import {
  analyse,
  chosenSeverity,
  defaultSettings,
  type Agreement,
  type AnalyseOptions,
  type Finding,
} from '@sla-lang/core';
import { type AstNode, AstUtils, type LangiumDocument, type URI } from 'langium';
import type * as ast from '../generated/ast.ts';
import type { TextProblem } from '../lower/context.ts';
import { lowerAgreement } from '../lower/agreement.ts';
import type { SlaServices } from '../services.ts';
import { groupsOf } from '../workspace/groups.ts';
import type { Diagnostic } from './diagnostic.ts';
import { findingDiagnostic, type TextOf } from './findings.ts';
import { problemDiagnostic, type PathOfDocument } from './problems.ts';
import { stretchOf } from './places.ts';
import { syntaxDiagnostics } from './syntax.ts';
import { textChecks } from './text-checks/index.ts';
import { unresolvedNames } from './unresolved.ts';

/** What a file holds, worked out: its agreements, and everything there is to say about it. */
export interface Examined {
  readonly agreements: readonly Agreement[];
  readonly diagnostics: readonly Diagnostic[];
}

export interface ExamineOptions extends AnalyseOptions {
  readonly services: SlaServices;
  readonly pathOf: PathOfDocument;
  /** How a file is called in words; by its path when missing. */
  readonly shownPathOf?: PathOfDocument;
  readonly textOf: TextOf;
  /** Why a used file could not be had, by its address. */
  readonly readProblem?: (uri: URI) => { readonly reason: string; readonly message: string } | undefined;
}

/** What can be said about a file at once: what its text holds, and what is wrong with the writing. */
export interface Structure {
  readonly agreements: readonly Agreement[];
  /** In the order of the text. */
  readonly diagnostics: readonly Diagnostic[];
  /** Those of them that say what cannot be read or understood, whatever the settings make of the others. */
  readonly errors: readonly Diagnostic[];
}

/** Lowers and checks the agreements of a linked document. Never throws on any text. */
export function examine(document: LangiumDocument, options: ExamineOptions): Examined {
  const structure = structureOf(document, options);
  const path = options.pathOf(document);
  const findings = structure.agreements.flatMap((agreement) => findingsIn(agreement, path, structure, options));
  return { agreements: structure.agreements, diagnostics: inOrder([...structure.diagnostics, ...findings]) };
}

/** Lowers the agreements of a linked document, and tells what is wrong with its writing. */
export function structureOf(document: LangiumDocument, options: ExamineOptions): Structure {
  const steps = structuring(document, options);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** The same in small steps, between which others may have their turn. */
export function* structuring(document: LangiumDocument, options: ExamineOptions): Generator<undefined, Structure> {
  const { services, pathOf } = options;
  const path = pathOf(document);
  const written: (readonly TextProblem[])[] = [];
  for (const check of textChecks) {
    written.push(check(document, options));
    yield;
  }
  const lowered: Lowered[] = [];
  for (const one of lowering(document, options)) {
    lowered.push(one);
    yield;
  }
  const problems = [...written.flat(), ...lowered.flatMap(({ problems: found }) => found)];
  const syntax = syntaxDiagnostics(document, path);
  const unread = new Set(syntax.map(({ range }) => range.start.line));
  const text = [
    ...syntax,
    // Words of a line that could not be read are no names yet.
    ...unresolvedNames(document, path, services.sla).filter(({ range }) => !unread.has(range.start.line)),
    ...ownProblems(problems, options.pathOf, document),
  ];
  return {
    agreements: lowered.map(({ agreement }) => agreement),
    diagnostics: inOrder(settled(text, options)),
    errors: text.filter(({ severity }) => severity === 'error'),
  };
}

/**
 * What the checks find in one of the agreements of a file, without what speaks of a clause that is miswritten: who reads
 * that a date does not exist need not hear that it is not after another one.
 */
export function findingsIn(
  agreement: Agreement,
  path: string,
  { errors }: Structure,
  options: ExamineOptions,
): Diagnostic[] {
  return findingsOf(agreement, path, options).filter(
    (finding) => !errors.some((error) => isAbout(finding, error) || CONSEQUENCES.get(error.code) === finding.code),
  );
}

/** What is found because of an error, at whatever place: where the zone cannot be read, there is none. */
const CONSEQUENCES: ReadonlyMap<string, string> = new Map([['text/unknown-zone', 'measurable/no-time-zone']]);

/** Remarks and warnings about the writing as the settings want them. Its errors stay: what cannot be read cannot be judged. */
function settled(text: readonly Diagnostic[], { settings = defaultSettings }: ExamineOptions): Diagnostic[] {
  return text.flatMap((diagnostic) => {
    const chosen = diagnostic.severity === 'error' ? 'error' : chosenSeverity(diagnostic.code, settings);
    return chosen === 'off' ? [] : [{ ...diagnostic, severity: chosen ?? diagnostic.severity }];
  });
}

type Lowered = NonNullable<ReturnType<typeof lowerAgreement>>;

/** The agreements of a file, one after the other. */
function* lowering(
  document: LangiumDocument,
  { services, pathOf }: Pick<ExamineOptions, 'services' | 'pathOf'>,
): Generator<Lowered> {
  const paths = new Map<ast.SlaFile, string>();
  const pathOfNode = (node: AstNode): string => {
    const file = AstUtils.findRootNode(node) as ast.SlaFile;
    const known = paths.get(file) ?? (file.$document ? pathOf(file.$document) : '');
    paths.set(file, known);
    return known;
  };
  for (const group of groupsOf(document.parseResult.value as ast.SlaFile)) {
    const lowered = lowerAgreement(group, services.shared.workspace.LangiumDocuments, pathOfNode);
    if (lowered) yield lowered;
  }
}

/** Problems in this file; those of terms taken over are told in their own file. Each is told once. */
function ownProblems(
  problems: readonly TextProblem[],
  pathOf: PathOfDocument,
  document: LangiumDocument,
): Diagnostic[] {
  const told = new Set<string>();
  return problems.flatMap((problem) => {
    if (AstUtils.findRootNode(problem.node) !== document.parseResult.value) return [];
    const diagnostic = problemDiagnostic(problem, pathOf);
    const key = JSON.stringify(diagnostic);
    if (!diagnostic || told.has(key)) return [];
    told.add(key);
    return [diagnostic];
  });
}

/** What the checks find in an agreement, without what was already found in a level that it is based on. */
function findingsOf(agreement: Agreement, path: string, options: ExamineOptions): Diagnostic[] {
  return analyse(agreement, options)
    .filter((finding) => isOwn(finding, agreement, path))
    .map((finding) => findingDiagnostic(finding, agreement, path, options.textOf))
    .filter((diagnostic) => diagnostic !== undefined);
}

/**
 * Whether a finding belongs to this agreement: it lies in its own file, or another level speaks in it as well. A term of a
 * lower level that is weak by itself is told where it stands.
 */
function isOwn(finding: Finding, agreement: Agreement, path: string): boolean {
  const at = stretchOf(finding.at);
  if (!at || at.path === path || agreement.levels.length === 0) return true;
  return finding.related.some((related) => stretchOf(related.at)?.path === path);
}

/** Whether a finding speaks of the very clause that an error stands in. */
export function isAbout(
  { range: finding }: Pick<Diagnostic, 'range'>,
  { range: error }: Pick<Diagnostic, 'range'>,
): boolean {
  return (
    finding.start.line === finding.end.line &&
    finding.start.line === error.start.line &&
    finding.start.character <= error.end.character &&
    error.start.character <= finding.end.character
  );
}

export function inOrder(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return diagnostics.toSorted(
    ({ range: { start: a } }, { range: { start: b } }) => a.line - b.line || a.character - b.character,
  );
}
