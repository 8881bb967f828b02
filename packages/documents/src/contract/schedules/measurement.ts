import type { BadRule, Metric, PeriodUnit } from '@sla-lang/core';
import { at, partClause } from '../clauses.ts';
import { blank, nameOf, ref, refs, type Context } from '../context.ts';
import type { Clause, Text } from '../document.ts';
import { sentence, sentences } from '../sentences.ts';
import { joined, plain } from '../text.ts';
import { titleOf } from '../titles.ts';
import { evidenceText } from '../words/cause.ts';
import { durationText, edgeText, momentText } from '../words/time.ts';
import { levelText, valueText } from '../words/value.ts';
import { whoText } from '../words/who.ts';

const FEW = 3;

/** How the success of a service is measured: for each metric what is observed, when it is bad, how it adds up, who says so. */
export function measurementClause(c: Context, metrics: readonly Metric[]): readonly Clause[] {
  if (metrics.length === 0) return [];
  const children = metrics.map((metric) => metricClause(c, metric));
  return [{ anchors: [], heading: c.locale.measurement.heading, blocks: [], children }];
}

function metricClause(c: Context, metric: Metric): Clause {
  const { measurement: words, general } = c.locale;
  const isOfTime = metric.observation === undefined || metric.observation.kind === 'availability';
  const [noData, excludedTime] = isOfTime
    ? [words.noData, words.excludedTime]
    : [words.noDataOfValues, words.excludedOfValues];
  const leftOut = metric.leavesOut.map((text) => c.user(text));
  const said = [
    told(
      metric.observation,
      sentences(c, [observedText(c, metric), about(c, metric), goodText(c, metric), formulaText(c, metric)]),
    ),
    told(
      metric.probe ?? metric.bad[0],
      sentences(c, [probeText(c, metric), ...metric.bad.map((rule) => badText(c, rule))]),
    ),
    told(
      metric.ignoresUnder ?? metric.countsOnlyBeyond,
      sentences(c, [
        metric.ignoresUnder && words.ignoresUnder(durationText(c, metric.ignoresUnder), metric.ignoresEnd),
        metric.countsOnlyBeyond && words.countsOnlyBeyond(durationText(c, metric.countsOnlyBeyond)),
        leftOut.length > 0 ? words.leavesOut(general.and(leftOut)) : undefined,
        metric.during === undefined ? undefined : words.during(ref(c, metric.during)),
        metric.countsFrom && words.countsFrom(momentText(c, metric.countsFrom)),
      ]),
    ),
    told(
      undefined,
      sentences(c, [
        metric.excludedTime && excludedTime[metric.excludedTime],
        metric.noData && noData[metric.noData],
        metric.noTraffic && words.noTraffic[metric.noTraffic],
        metric.partialPeriod && words.partial[metric.partialPeriod],
      ]),
    ),
    told(
      metric.rounding,
      sentences(c, [
        ...metric.trims.map(({ side, amount }) => words.trims[side](valueText(c, amount))),
        metric.averagedOver && words.averagedOver(intervalText(c, metric.averagedOver, metric.averagedCount)),
        metric.weightedBy === undefined ? undefined : words.weightedBy(c.user(metric.weightedBy)),
        metric.per === undefined ? undefined : words.per(c.user(metric.per)),
        metric.rounding && words.rounding[metric.rounding.mode](metric.rounding.decimals),
      ]),
    ),
    told(
      undefined,
      sentences(c, [
        metric.measuredBy && words.measuredBy(whoText(c, metric.measuredBy)),
        metric.source === undefined ? undefined : words.source(c.user(metric.source)),
      ]),
    ),
    ...metric.evidence.map((evidence) => told(evidence, evidenceText(c, evidence))),
    told(undefined, metric.dispute === undefined ? undefined : sentence(c, words.dispute(c.user(metric.dispute)))),
  ].flat();
  // A metric that is soon explained needs no paragraphs of its own.
  const texts = said.map(({ text }) => text);
  const items = said.length <= FEW ? [joined(texts, ' ')] : said.map(({ part, text }) => at(part, text));
  return partClause(titleOf(c, { list: 'metrics', part: metric }), metric, items);
}

type Told = { readonly part: { readonly origin?: string | undefined } | undefined; readonly text: Text };

/** What is said, with the part of the metric that says it; nothing where nothing is said. */
function told(part: Told['part'], text: Text | undefined): readonly Told[] {
  return text ? [{ part, text }] : [];
}

function observedText(c: Context, metric: Metric): Text {
  const { observed: words } = c.locale.measurement;
  const name = c.locale.general.quoted(plain(nameOf(c, metric.id)));
  const { observation } = metric;
  switch (observation?.kind) {
    case 'availability':
      return words.availability(name, metric.of === undefined ? undefined : ref(c, metric.of));
    case 'duration':
      return words.duration(
        name,
        observation.from ? edgeText(c, observation.from) : blank(c),
        observation.to ? edgeText(c, observation.to) : blank(c),
      );
    case 'share':
    case 'count':
      return words[observation.kind](name, c.user(observation.of));
    case 'ratio':
      return words.ratio(name, countedText(c, observation.of), countedText(c, observation.to));
    case 'reading':
      return words.reading(name, c.user(observation.of), c.user(observation.unit));
    case 'sum': {
      const parts = observation.parts.map(({ percent, metric }) =>
        words.weighted(c.locale.values.percent(percent), ref(c, metric)),
      );
      return words.sum(name, c.locale.general.and(parts));
    }
    case undefined:
      return words.unknown(name, blank(c));
  }
}

/** What is counted: words of a user, or the sum of other metrics. */
function countedText(c: Context, counted: string | readonly string[]): Text {
  return typeof counted === 'string' ? c.user(counted) : c.locale.measurement.sum(refs(c, counted));
}

function about(c: Context, metric: Metric): Text | undefined {
  // The sentence about availability names it already.
  if (metric.of === undefined || metric.observation?.kind === 'availability') return undefined;
  return c.locale.measurement.of(ref(c, metric.of));
}

function probeText(c: Context, { probe }: Metric): Text | undefined {
  const { measurement: words } = c.locale;
  if (!probe) return undefined;
  return words.probe(
    c.user(probe.target),
    probe.every && durationText(c, probe.every),
    probe.places === undefined ? undefined : words.places(probe.places),
  );
}

/** "minute", "period of 5 minutes". */
function intervalText(c: Context, unit: PeriodUnit, count = 1): Text {
  return count === 1
    ? c.locale.time.unit(unit, 'calendar')
    : c.locale.measurement.interval(c.locale.time.unit(unit, 'calendar', count), count);
}

function formulaText(c: Context, { formula, legend }: Metric): Text | undefined {
  const { measurement: words } = c.locale;
  if (formula === undefined) return undefined;
  const letters = legend?.symbols.map(({ symbol, meaning, unit }) =>
    words.symbol(c.user(symbol), c.user(meaning), unit === undefined ? undefined : c.user(unit)),
  );
  return words.formula(c.user(formula), letters && c.locale.general.and(letters));
}

function goodText(c: Context, { good }: Metric): Text | undefined {
  return (
    good &&
    c.locale.measurement.good(
      good.text === undefined ? undefined : c.user(good.text),
      good.within ? durationText(c, good.within) : good.limit && valueText(c, good.limit),
    )
  );
}

function badText(c: Context, rule: BadRule): Text {
  const { bad: words, sample } = c.locale.measurement;
  switch (rule.kind) {
    case 'run':
      return words.run(rule.failures, rule.successes);
    case 'quorum':
      return words.quorum(rule.atLeast, rule.of, c.user(rule.what));
    case 'combined':
      return words[rule.mode](refs(c, rule.metrics));
    case 'signal':
      return words.signal(
        c.locale.general.quoted(c.user(rule.signal)),
        levelText(c, rule.comparison, rule.value),
        rule.interval && intervalText(c, rule.interval, rule.intervalCount),
        rule.minimumSample && sample(rule.minimumSample.value, c.user(rule.minimumSample.unit)),
      );
    case 'text':
      return words.text(c.user(rule.text), rule.interval && intervalText(c, rule.interval, rule.intervalCount));
  }
}
