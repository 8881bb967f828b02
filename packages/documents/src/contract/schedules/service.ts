import type { Id, Service, Underpinning, Volume } from '@sla-lang/core';
import { at, optionalClause, partAnchor, section, type Items } from '../clauses.ts';
import { nameOf, ref, refs, type Context } from '../context.ts';
import type { Block, Clause, Section, Text } from '../document.ts';
import { sentence, sentences } from '../sentences.ts';
import { ended, paragraph, plain } from '../text.ts';
import { feeText } from '../words/amount.ts';
import { conditionText } from '../words/condition.ts';
import { inWindow, perWindow } from '../words/time.ts';
import { figureText, quantityText, sentenceLevel } from '../words/value.ts';
import { whoText } from '../words/who.ts';
import { downtimeClause } from './downtime.ts';
import { effectiveClause } from './effective.ts';
import { measurementClause } from './measurement.ts';
import { OTHER_STANDARDS } from './other.ts';
import type { Owners } from './owners.ts';
import { standardsClauses } from './standards.ts';
import { escalationsClause, supportClauses } from './support.ts';

/** All about one service in one place. */
export function serviceSchedule(c: Context, service: Service, owners: Owners): readonly Section[] {
  const { services: words } = c.locale;
  const name = plain(nameOf(c, service.id));
  const what: Items = [service.description !== undefined && { blocks: endedBlocks(c.prose(service.description)) }];
  const clauses: readonly Clause[] = [
    ...optionalClause(words.what, what),
    ...optionalClause(words.feesAndVolume, feeItems(c, service)),
    ...dependenciesClause(c, service, owners),
    ...levelsClauses(c, owners, service.id),
  ];
  const blocks = clauses.length === 0 ? [paragraph(sentence(c, words.nothing(name)))] : [];
  return section('schedule', name, clauses, { anchors: [partAnchor(service.id)], origin: service.origin, blocks });
}

/** A short description often lacks its full stop. */
function endedBlocks(blocks: readonly Block[]): readonly Block[] {
  return blocks.map((block) => (block.kind === 'paragraph' ? paragraph(ended(block.text)) : block));
}

/** Service levels, metrics and contracts that belong to no single service. */
export function otherSchedule(c: Context, owners: Owners): readonly Section[] {
  const { services: words, titles } = c.locale;
  const own = c.agreement.underpinnings.filter(({ id }) => owners.underpinning(id) === undefined);
  const dependencies = own.map((part) => underpinningClause(c, part));
  return section(
    'schedule',
    titles.schedule.otherStandards,
    [
      ...(dependencies.length > 0
        ? [{ anchors: [], heading: words.dependencies, blocks: [], children: dependencies }]
        : []),
      ...levelsClauses(c, owners, undefined),
    ],
    { anchors: [OTHER_STANDARDS] },
  );
}

function levelsClauses(c: Context, owners: Owners, service: Id | undefined): readonly Clause[] {
  const { agreement } = c;
  const objectives = agreement.objectives.filter(({ id }) => owners.objective(id) === service);
  return [
    ...measurementClause(
      c,
      agreement.metrics.filter(({ id }) => owners.metric(id) === service),
    ),
    ...standardsClauses(c, objectives),
    ...downtimeClause(c, objectives),
    ...effectiveClause(c, objectives),
    ...supportClauses(
      c,
      agreement.support.filter(({ id }) => owners.support(id) === service),
    ),
    ...escalationsClause(
      c,
      agreement.escalations.filter(({ id }) => owners.escalation(id) === service),
    ),
  ];
}

function feeItems(c: Context, service: Service): Items {
  const { services: words, general } = c.locale;
  return [
    service.fees.length > 0 &&
      at(service.fees[0], sentence(c, words.fee(general.and(service.fees.map((fee) => feeText(c, fee)))))),
    ...service.options.map((option) =>
      at(option, sentence(c, words.option(c.user(option.text), feeText(c, option.fee)))),
    ),
    service.volumes.length > 0 &&
      at(
        service.volumes[0],
        sentence(c, words.volume(general.and(service.volumes.map((volume) => volumeText(c, volume))))),
      ),
  ];
}

function volumeText(c: Context, { value, unit, each }: Volume): Text {
  const amount = quantityText(c, value, unit);
  return c.locale.services.volumeOf(amount, each && perWindow(c, each));
}

function dependenciesClause(c: Context, service: Service, owners: Owners): readonly Clause[] {
  const { services: words } = c.locale;
  const own = c.agreement.underpinnings.filter(({ id }) => owners.underpinning(id) === service.id);
  const intro: readonly Clause[] =
    service.dependsOn.length === 0
      ? []
      : [
          {
            anchors: [],
            blocks: [
              {
                kind: 'paragraph',
                text: sentence(c, words.dependsOn(plain(nameOf(c, service.id)), refs(c, service.dependsOn))),
              },
            ],
            children: [],
          },
        ];
  const children = [...intro, ...own.map((part) => underpinningClause(c, part))];
  return children.length === 0 ? [] : [{ anchors: [], heading: words.dependencies, blocks: [], children }];
}

function underpinningClause(c: Context, part: Underpinning): Clause {
  const { underpinning: words } = c.locale.services;
  const name = plain(nameOf(c, part.id));
  const promises = part.promises.map((promise) => {
    const text = c.locale.values.promise(figureText(c, promise.figure), sentenceLevel(c, promise));
    const placed = promise.window ? c.locale.conditions.repeated(text, inWindow(c, promise.window)) : text;
    return promise.when ? c.locale.general.withCondition(placed, conditionText(c, promise.when)) : placed;
  });
  const by = part.by && ('party' in part.by ? ref(c, part.by.party) : c.user(part.by.text));
  const text = sentences(c, [
    by ? words.by(name, by) : words.bare(name),
    part.chosenBy && words.chosenBy(name, whoText(c, part.chosenBy)),
    promises.length > 0 ? words.promises(c.locale.general.and(promises)) : undefined,
    part.hours === undefined ? undefined : words.hours(name, ref(c, part.hours)),
  ]);
  return {
    anchors: [partAnchor(part.id)],
    origin: part.origin,
    blocks: [{ kind: 'paragraph', text: text ?? [] }],
    children: [],
  };
}
