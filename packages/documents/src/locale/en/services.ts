import type { Text } from '../../contract/document.ts';
import { plain, say } from '../../contract/text.ts';

export const services = {
  provides: (provider: Text, list: Text): Text =>
    say`${provider} must provide the following services in accordance with their schedules: ${list}`,
  provided: (list: Text): Text => say`The following services are provided in accordance with their schedules: ${list}`,
  inSchedule: (service: Text, schedule: Text): Text => say`${service} (${schedule})`,
  otherStandards: (schedule: Text): Text =>
    say`Service levels that belong to no single service are set out in ${schedule}`,

  what: plain('The service'),
  nothing: (service: Text): Text => say`This agreement states no further terms for ${service}`,
  feesAndVolume: plain('Fees and volume'),
  fee: (fees: Text): Text => say`The fee is ${fees}`,
  volume: (volume: Text): Text => say`The expected volume is ${volume}`,
  volumeOf: (amount: Text, per: Text | undefined): Text => say`${amount}${per ? say` ${per}` : ''}`,
  option: (text: Text, fee: Text): Text => say`Option: ${text}, for an additional ${fee}`,
  dependencies: plain('Dependencies'),
  dependsOn: (service: Text, list: Text): Text => say`${service} depends on ${list}`,
  underpinning: {
    by: (name: Text, by: Text): Text => say`${name} is provided by ${by}`,
    bare: (name: Text): Text => say`${name} is a contract on which the services rest`,
    chosenBy: (name: Text, who: Text): Text => say`The supplier of ${name} is chosen by ${who}`,
    promises: (promises: Text): Text => say`The supplier promises ${promises}`,
    hours: (name: Text, calendar: Text): Text => say`${name} is available during ${calendar}`,
  },
};

export const plans = {
  plans: plain('Plans'),
  plansIntro: plain('The customer may choose one of the following plans'),
  head: {
    plan: plain('Plan'),
    fee: plain('Fee'),
    includes: plain('Includes'),
    operation: plain('Operation or resource'),
    atMost: plain('At most'),
    window: plain('Period'),
    per: plain('Counted per'),
  },
  limitsOf: (service: Text): Text => say`Use of ${service} is limited as follows`,
  limitsIntro: plain('Use of the services is limited as follows'),
  /** "–" in a cell: this row has no such property. */
  allPlans: plain('all plans'),
  dimension: (category: Text): Text => say`the ${category}`,
  pair: (category: Text): Text => say`two values of ${category}`,
  dependsOn: (list: Text): Text => say`The value depends on ${list}`,
  symmetric: plain('The value is the same in both directions'),
  value: plain('Value'),
  example: (text: Text | undefined, at: Text, value: Text): Text =>
    text ? say`Example (${text}): for ${at}, the value is ${value}` : say`Example: for ${at}, the value is ${value}`,
  mixed: (row: Text, column: Text): Text => say`${row} / ${column}`,
  noCell: plain('–'),
};
