import type { BadRule, CountsAs, Metric, Objective, Observation } from '@sla-lang/core';
import type * as ast from '../generated/ast.ts';
import { clausesOf, idOf, idsOf, type Context, type Shape } from './context.ts';
import { evidence } from './proof.ts';
import { counted, periodUnit } from './units.ts';
import { comparison, duration, money, sentence, value, who, whoAll } from './values.ts';
import { deadline, moment, window } from './windows.ts';

export function metric(context: Context, node: ast.Metric): Shape<Metric> {
  const { first, all } = clausesOf<ast.MetricClause>(node.items);
  const probe = first('Probe');
  const good = first('Good');
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
    good: good && { text: good.text, within: duration(context, good.within), origin: context.origin(good) },
    ignoresUnder: duration(context, first('Ignores')?.under),
    countsOnlyBeyond: duration(context, first('CountsBeyond')?.beyond),
    leavesOut: all('LeavesOut').flatMap(({ texts }) => texts),
    noData: countsAs('data'),
    noTraffic: countsAs('traffic'),
    excludedTime: countsAs('excluded'),
    partialPeriod: partialPeriod(first('PartialPeriod')?.rule),
    averagedOver: periodUnit(first('AveragedOver')?.unit),
    weightedBy: first('WeightedBy')?.text,
    per: first('AppliesPer')?.text,
    rounding: rounded && rounding(context, rounded),
    during: idOf(first('DuringClause')?.calendar),
    countsFrom: moment(context, first('CountsFrom')?.moment),
    source: first('SourceClause')?.text,
    formula: first('FormulaClause')?.text,
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
      return { kind: 'ratio', of: node.of ?? '', to: node.to ?? '', origin };
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
      const than = comparison(node.comparison);
      const limit = value(context, node.value);
      if (!than || !limit) return [{ kind: 'text', text: node.signal ?? '', interval, origin }];
      const sample = node.sample?.value ? { value: node.sample.value, unit: node.sample.unit ?? '' } : undefined;
      const signal = { signal: node.signal ?? '', comparison: than, value: limit };
      return [{ kind: 'signal', ...signal, interval, minimumSample: sample, origin }];
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
      const period = unit && { unit, days: counted(context, clause, 'days', clause.days) };
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

function strength(word: string | undefined): Objective['strength'] {
  if (word?.startsWith('aim')) return 'aim';
  if (word?.startsWith('best')) return 'best effort';
  return word?.startsWith('commercially') ? 'commercially reasonable' : 'binding';
}
