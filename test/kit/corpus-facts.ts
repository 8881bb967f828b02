import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ObservationsInput, PerformanceInput } from '@sla-lang/core';

/**
 * What the source of a published agreement says, and what follows from it: the files below `test/conformance/corpus-facts`. The
 * words for values, ranges and windows are those of `corpus-words.ts`. Any file may hold more, for tests of its own.
 */
export interface CorpusFacts {
  /** One row for each promised figure: a sentence of an objective, or a limit of a priority of tickets. */
  readonly objectives?: readonly ObjectiveFact[];
  /** The bands of each schedule of credits, in the order of the source: range and amount. */
  readonly bands?: Readonly<Record<string, readonly (readonly [range: string, amount: string])[]>>;
  /** Any other fact: what a part of the agreement says of it. */
  readonly says?: readonly SaidFact[];
  /** What follows at one value of a figure. */
  readonly verdicts?: readonly VerdictFact[];
  /** What a figure comes to by what was observed. */
  readonly measured?: readonly MeasuredFact[];
  /** What is owed for what happened. */
  readonly owed?: readonly OwedFact[];
  readonly defects: readonly DefectFact[];
}

export interface ObjectiveFact {
  /** The objective or support. */
  readonly id: string;
  /** Which of several sentences, from 0. */
  readonly sentence?: number;
  /** respond, resolve … of the priority that the case names; `escalate` for when the next level is told. */
  readonly step?: string;
  /** The plan, priority … that the value holds for. */
  readonly case?: Readonly<Record<string, string>>;
  /** mean, percentile … with its percent; the metric's own figure if missing. */
  readonly figure?: string;
  readonly comparison?: string;
  readonly value: string;
  readonly window?: string;
  readonly strength?: string;
}

export interface SaidFact {
  /** The fact in words. */
  readonly fact: string;
  /** The name of the part that says it; the agreement itself if missing. */
  readonly part?: string;
  /** What the part holds; it may hold more. */
  readonly is?: unknown;
  /** Why no part can say it. */
  readonly unsaid?: string;
}

export interface VerdictFact {
  /** The objective or support. */
  readonly of: string;
  readonly case?: Readonly<Record<string, string>>;
  readonly sentence?: number;
  /** The value of the figure, as a number of the unit of its target; for an availability instead: down of all, in one unit. */
  readonly at?: string;
  readonly down?: readonly [down: string, all: string];
  /** The value is rounded to whole numbers first, as the text may be read: up, half-up or down. */
  readonly rounded?: 'up' | 'half-up' | 'down';
  readonly met?: boolean;
  /** What is due, `none`, or in capitals why the text does not decide it; see `verdictAt`. */
  readonly due?: string;
  /** The finding that reports what the text does not decide. */
  readonly found?: FoundFact;
}

export interface MeasuredFact {
  readonly note: string;
  /** The objective with the sentence that is measured; or a support, of whose tickets the misses of a priority are counted. */
  readonly of: string;
  readonly sentence?: number;
  /** Of a support only this step. */
  readonly step?: 'respond' | 'update' | 'workaround' | 'restore' | 'resolve';
  /** Another figure of its metric than the promised one. */
  readonly figure?: 'downtime';
  readonly case?: Readonly<Record<string, string>>;
  readonly period: readonly [from: string, to: string];
  readonly observations: readonly ObservationsInput[];
  /** Exact: "99.99 %", "150 s", "3"; or the kind of the question that nobody can answer. */
  readonly value: string;
  readonly met?: boolean;
}

export interface OwedFact {
  readonly note: string;
  /** What stands in the text, and what stands in its place in this case. */
  readonly variant?: readonly (readonly [from: string, to: string])[];
  readonly performance: PerformanceInput;
  /** By schedule, what is due in the last period: "0.2 GBP", "10 %", "none", or the kind of reason why it is undecided. */
  readonly due?: Readonly<Record<string, string>>;
  /** By objective or support, how it did in the last period. */
  readonly judged?: Readonly<Record<string, string>>;
  /** The terminations that are in reach at the end of it, and no others. */
  readonly exits?: readonly string[];
}

/** A finding, so that a test can look it up. */
export interface FoundFact {
  readonly code?: string;
  /** What stands on its line, or on that of a place it refers to. */
  readonly line?: string;
  /** What its message tells, where it must name a value. */
  readonly says?: string;
}

/** A fault of the source: the finding that reports it, or why there is none. */
export interface DefectFact extends FoundFact {
  readonly fault: string;
  /** Why no check can find it. */
  readonly unsaid?: string;
}

/** The facts of one agreement, with those that only its own tests know. */
export const factsOf = <T = CorpusFacts>(name: string): T =>
  JSON.parse(readFileSync(join(import.meta.dirname, `../conformance/corpus-facts/${name}.json`), 'utf8')) as T;
