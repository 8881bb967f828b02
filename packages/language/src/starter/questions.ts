import type { Question } from './answers.ts';
import type { Level } from './levels.ts';

/** What kind of agreement each level is, after its name. */
export const LEVEL_HINTS: Readonly<Record<Level, string>> = {
  customer: 'with one customer, complete in itself',
  service: 'of a service, for every customer that buys it',
  corporate: 'what holds for every service and every customer',
};

/** What a person is asked. */
export const QUESTIONS: Readonly<Record<Question, string>> = {
  title: 'What is the agreement called?',
  provider: 'Who provides the service?',
  customer: 'Who is the customer?',
  service: 'What is the service called?',
  availability: 'Which availability is promised each month, in percent?',
  fee: 'What does it cost each month?',
  currency: 'In which currency?',
  zone: 'In which time zone do its hours count?',
  law: 'Which law governs it (a country code; empty for none)?',
  start: 'From which day is it effective?',
};
