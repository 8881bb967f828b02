import type { BadRule, CountsAs, Id, Metric, Objective, Observation } from '@sla-lang/core';
import type { Reference } from 'langium';
import type * as ast from '../generated/ast.ts';
import { clausesOf, idOf, idsOf, type Context, type Shape } from './context.ts';
import { evidence } from './proof.ts';
import { counted, periodUnit, wholeDays } from './units.ts';
import { comparison, duration, isoDuration, money, sentence, value, who, whoAll } from './values.ts';
import { deadline, moment, window } from './windows.ts';

export function metric(context: Context, node: ast.Metric): Shape<Metric> {
  const { first, all } = clausesOf<ast.MetricClause>(node.items);
  const probe = first('Probe');
  const good = first('Good');
  const ignores = first('Ignores');
  const averaged = first('AveragedOver');
  const rounded = first('RoundedTo');
  const measured = first('MeasuredBy');
  const handedOver = measured && (measured.evidenceTo.length > 0 || measured.deadline);
  const countsAs = (subject: string): CountsAs | undefined =>
    all('NoData').find((clause) => clause.subject === subject)?.countsAs as CountsAs | undefined;
  return {
    of: idOf(node.of),
    observation: node.items.map((item) => observation(context, item)).find(Boolean),
    probe: probe && {
      target: probe.target ?? '',
      every: duration(context, probe.every),
      places: counted(context, probe, 'places', probe.places),
      origin: context.origin(probe),
    },
    bad: node.items.flatMap((item) => badRule(context, item)),
    good: good && { text: good.text, ...goodLimit(context, good.within), origin: context.origin(good) },
    ignoresUnder: duration(context, ignores?.under),
    ignoresEnd: ignores?.end === 'to',
    countsOnlyBeyond: duration(context, first('CountsBeyond')?.beyond),
    leavesOut: all('LeavesOut').flatMap(({ texts }) => texts),
    trims: all('LeavesOut').flatMap((clause) => trim(context, clause)),
    noData: countsAs('data'),
    noTraffic: countsAs('traffic'),
    excludedTime: countsAs('excluded'),
    partialPeriod: partialPeriod(first('PartialPeriod')?.rule),
    averagedOver: periodUnit(averaged?.unit),
    averagedCount: averaged && counted(context, averaged, 'count', averaged.count),
    weightedBy: first('WeightedBy')?.text,
    per: first('AppliesPer')?.text,
    rounding: rounded && rounding(context, rounded),
    during: idOf(first('DuringClause')?.calendar),
    countsFrom: moment(context, first('CountsFrom')?.moment),
    source: first('SourceClause')?.text,
    formula: first('FormulaClause')?.text,
    legend: legend(context, first('FormulaClause')),
    measuredBy: who(measured?.who),
    evidence: [
      ...(handedOver
        ? [
            {
              openTo: whoAll(measured.evidenceTo),
              deadline: deadline(context, measured.deadline),
              origin: context.origin(measured),
            },
          ]
        : []),
      ...all('EvidenceClause').map((clause) => evidence(context, clause)),
    ],
    dispute: first('DisputeClause')?.text,
  };
}

/** The letters of a formula; those without a name or a meaning are not read. */
function legend(context: Context, node: ast.FormulaClause | undefined): Metric['legend'] {
  const symbols = (node?.symbols ?? []).filter(({ symbol, meaning }) => symbol && meaning !== undefined);
  if (!node || symbols.length === 0) return undefined;
  return {
    symbols: symbols.map((each) => ({
      symbol: each.symbol,
      meaning: each.meaning,
      unit: each.unit,
      origin: context.origin(each),
    })),
    origin: context.origin(node),
  };
}

function rounding(context: Context, node: ast.RoundedTo): Metric['rounding'] {
  const decimals = node.decimals === '0' ? 0 : counted(context, node, 'decimals', node.decimals);
  const mode = node.mode === 'down' || node.mode === 'up' ? node.mode : 'nearest';
  return decimals === undefined ? undefined : { mode, decimals, origin: context.origin(node) };
}

const partialPeriod = (rule: string | undefined): Metric['partialPeriod'] =>
  rule === undefined ? undefined : rule.startsWith('does') ? 'does not count' : 'counts in part';

function observation(context: Context, node: ast.MetricClause): Observation | undefined {
  const origin = context.origin(node);
  switch (node.$type) {
    case 'Availability':
      return { kind: 'availability', origin };
    case 'DurationBetween':
      return { kind: 'duration', from: moment(context, node.from), to: moment(context, node.to), origin };
    case 'ShareOf':
      return { kind: 'share', of: node.of ?? '', origin };
    case 'NumberOf':
      return { kind: 'count', of: node.of ?? '', origin };
    case 'RatioOf':
      return { kind: 'ratio', of: summed(node.of, node.metrics), to: summed(node.to, node.toMetrics), origin };
    case 'ReadingOf':
      return { kind: 'reading', of: node.of ?? '', unit: node.unit ?? '', origin };
    case 'SumOf': {
      const parts = node.parts.flatMap((part) => {
        const metric = idOf(part.metric);
        return metric !== undefined && part.percent
          ? [{ percent: part.percent, metric, origin: context.origin(part) }]
          : [];
      });
      // A sum without one of its parts is another figure.
      return parts.length < node.parts.length ? undefined : { kind: 'sum', parts, origin };
    }
    default:
      return undefined;
  }
}

/** A plain length of time, or whatever else gives one. */
function goodLimit(
  context: Context,
  node: ast.Value | undefined,
): Pick<NonNullable<Metric['good']>, 'within' | 'limit'> {
  const limit = value(context, node);
  return limit?.kind === 'duration' ? { within: limit.duration } : { limit };
}

/** What is counted: a text, or several metrics of which one that leads nowhere would make another sum. */
function summed(text: string | undefined, metrics: readonly Reference[]): string | Id[] {
  const ids = idsOf(metrics);
  return ids.length > 0 && ids.length === metrics.length ? ids : (text ?? '');
}

function trim(context: Context, node: ast.LeavesOut): Metric['trims'] {
  const amount = value(context, node.amount);
  if (!amount) return [];
  return [{ side: node.side === 'lowest' ? 'lowest' : 'highest', amount, origin: context.origin(node) }];
}

function badRule(context: Context, node: ast.MetricClause): BadRule[] {
  const origin = context.origin(node);
  switch (node.$type) {
    case 'DownRun': {
      const failures = counted(context, node, 'failures', node.failures);
      const successes = counted(context, node, 'successes', node.successes);
      return failures ? [{ kind: 'run', failures, successes, origin }] : [];
    }
    case 'DownQuorum': {
      const atLeast = counted(context, node, 'atLeast', node.atLeast);
      const of = counted(context, node, 'of', node.of);
      return atLeast && of ? [{ kind: 'quorum', atLeast, of, what: node.what ?? '', origin }] : [];
    }
    case 'DownCombined': {
      const metrics = idsOf(node.metrics);
      // "All of A and ?" is not "all of A".
      if (metrics.length < node.metrics.length) return [];
      return [{ kind: 'combined', mode: node.mode === 'any' ? 'any' : 'all', metrics, origin }];
    }
    case 'DownSignal': {
      const interval = periodUnit(node.interval);
      const intervalCount = counted(context, node, 'count', node.count);
      const than = comparison(node.comparison);
      const limit = value(context, node.value);
      if (!than || !limit) return [{ kind: 'text', text: node.signal ?? '', interval, intervalCount, origin }];
      const sample = node.sample?.value ? { value: node.sample.value, unit: node.sample.unit ?? '' } : undefined;
      const signal = { signal: node.signal ?? '', comparison: than, value: limit };
      return [{ kind: 'signal', ...signal, interval, intervalCount, minimumSample: sample, origin }];
    }
    default:
      return [];
  }
}

export function objective(context: Context, node: ast.Objective): Shape<Objective> {
  const { first, all } = clausesOf<ast.ObjectiveClause>(node.items);
  const breach = first('BreachOnly');
  const breachUnit = periodUnit(breach?.unit);
  const breachCount = breach && counted(context, breach, 'count', breach.count);
  const cost = first('ComplianceCost');
  const costAmount = money(context, cost?.amount);
  return {
    service: idOf(node.service),
    sentences: all('Sentence')
      .map((clause, index, clauses) => sentence(context, clause, clauses[index + 1]))
      .filter((each) => each !== undefined),
    prose: all('ProsePromise').map((clause) => ({ text: clause.text ?? '', origin: context.origin(clause) })),
    excluding: all('Excluding').flatMap(({ targets }) => idsOf(targets)),
    stated: all('StatedAs').flatMap((clause) => {
      const figure = value(context, clause.value);
      if (!figure) return [];
      const unit = periodUnit(clause.unit);
      const period = unit && { unit, ...lengthOf(context, clause.length) };
      return [{ value: figure, comparison: comparison(clause.comparison), period, origin: context.origin(clause) }];
    }),
    strength: strength(first('Strength')?.strength),
    requiredByLaw: first('RequiredByLaw')?.text,
    breachOnly: breachUnit && breachCount ? { count: breachCount, unit: breachUnit } : undefined,
    complianceCost:
      cost && costAmount
        ? { amount: costAmount, each: window(context, cost.window), origin: context.origin(cost) }
        : undefined,
  };
}

/** "30 days" and "720 h" are days, "44700 min" are a length. */
function lengthOf(context: Context, node: ast.Span | undefined): { days?: number; length?: string | undefined } {
  const length = isoDuration(context, node);
  const days = wholeDays(length);
  return days === undefined ? { length } : { days };
}

function strength(word: string | undefined): Objective['strength'] {
  if (word?.startsWith('aim')) return 'aim';
  if (word?.startsWith('best')) return 'best effort';
  return word?.startsWith('commercially') ? 'commercially reasonable' : 'binding';
}
