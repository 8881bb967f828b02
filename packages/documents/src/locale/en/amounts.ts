import { formatNumber } from '@sla-lang/core';
import type { Text } from '../../contract/document.ts';
import { plain, say } from '../../contract/text.ts';

/** What is paid, of what, and for what. */
export const amounts = {
  percentOf: (percent: Text, base: Text): Text => say`${percent} of ${base}`,
  multipleOf: (value: string, base: Text): Text =>
    value.includes('/')
      ? say`${value} of ${base}`
      : value === '1'
        ? base
        : say`${formatNumber(value, 'en')} times ${base}`,
  onLostTime: (base: Text): Text => say`the part of ${base} that falls on the lost time`,
  points: (value: string): Text => plain(`${formatNumber(value, 'en')} ${value === '1' ? 'point' : 'points'}`),
  feeOfTime: (duration: Text, base: Text): Text => say`the part of ${base} that falls on ${duration}`,
  serviceTime: (duration: Text): Text => say`${duration} of additional service free of charge`,
  greater: (list: Text): Text => say`the greatest of ${list}`,
  smaller: (list: Text): Text => say`the smallest of ${list}`,

  base: {
    fees: (of: Text): Text => say`the total of the fees for ${of}`,
    fee: (of: Text | undefined): Text => (of ? say`the fee for ${of}` : plain('the fee')),
    same: (base: Text, unit: Text | undefined): Text => (unit ? say`${base} for the ${unit} concerned` : base),
    previous: (base: Text, unit: Text | undefined): Text => say`${base} for the previous ${unit ?? plain('period')}`,
    remaining: (base: Text): Text => say`${base} for the unused remainder of the term`,
    one: (base: Text, unit: Text, count: number): Text =>
      count === 1 ? say`${base} for one ${unit}` : say`${base} for ${String(count)} ${unit}`,
    thatPeriod: (base: Text): Text => say`${base} for that period`,
    term: (base: Text): Text => say`${base} for the whole term`,
    settlement: (base: Text, unit: Text | undefined): Text =>
      say`${base} for the ${unit ?? plain('period')} in which the credit is settled`,
    affected: (thing: Text): Text => say`the fee for the affected ${thing}`,
    without: (base: Text, parts: Text): Text => say`${base}, ${parts} not included,`,
    creditsOf: (supplier: Text): Text => say`what is credited under ${supplier} because of the same failure`,
    perWindow: (base: Text, per: Text): Text => say`${base} ${per}`,
    unnamed: plain('the base amount'),
  },

  fee: (money: Text, per: Text | undefined, inAdvance: boolean, name: Text | undefined): Text =>
    say`${money}${per ? say` ${per}` : ''}${name ? say` (${name})` : ''}${inAdvance ? ', payable in advance' : ''}`,
  perBlock: {
    started: (length: Text): Text => say`per started ${length}`,
    full: (length: Text): Text => say`per full ${length}`,
    exact: (length: Text): Text => say`per ${length}, and pro rata for a part of it`,
  },

  trigger: {
    range: (figure: Text, range: Text): Text => say`${figure} is ${range}`,
    eachMiss: (priority: Text | undefined, over: string | undefined, window: Text | undefined): Text =>
      say`for each miss${priority ? say` of priority ${priority}` : ''}${over ? ` beyond the first ${over}` : ''}${window ? say` ${window}` : ''}`,
    block: {
      started: (block: Text, of: Text): Text => say`for each started period of ${block} of ${of}`,
      full: (block: Text, of: Text): Text => say`for each full period of ${block} of ${of}`,
      exact: (block: Text, of: Text): Text => say`for each ${block} of ${of}, and pro rata for a part of it`,
      unsaid: (block: Text, of: Text): Text => say`for each ${block} of ${of}`,
    },
    step: {
      started: (block: Text, of: Text): Text => say`for each started ${block} of ${of}`,
      full: (block: Text, of: Text): Text => say`for each full ${block} of ${of}`,
      exact: (block: Text, of: Text): Text => say`for each ${block} of ${of}, and pro rata for a part of it`,
      unsaid: (block: Text, of: Text): Text => say`for each ${block} of ${of}`,
    },
    pointsOf: (count: string): Text =>
      plain(count === '1' ? 'percentage point' : `${formatNumber(count, 'en')} percentage points`),
    points: {
      started: (points: Text, by: Text): Text => say`for each started ${points} by which ${by}`,
      full: (points: Text, by: Text): Text => say`for each full ${points} by which ${by}`,
      exact: (points: Text, by: Text): Text => say`for each ${points} by which ${by}, and pro rata for a part of it`,
      unsaid: (points: Text, by: Text): Text => say`for each ${points} by which ${by}`,
      below: (of: Text, limit: Text): Text => say`${of} lies below ${limit}`,
      above: (of: Text, limit: Text): Text => say`${of} lies above ${limit}`,
    },
    thing: (thing: Text): Text => say`for each ${thing}`,
    byItself: (blocks: Text, each: Text): Text => say`${blocks}, ${each} being counted by itself`,
    beyond: (of: Text, limit: Text): Text => say`${of} beyond ${limit}`,
    below: (of: Text, limit: Text): Text => say`${of} below ${limit}`,
  },
};
