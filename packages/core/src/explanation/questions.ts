import type { Facts } from '../facts/facts.ts';
import type { Question } from '../measurement/index.ts';

/** What keeps a figure undecided, as a phrase without its full stop: what the text does not say, or why there is no number. */
const WORDS: Readonly<Record<Question['kind'], string>> = {
  'no data': 'nothing says how time without data counts',
  'no traffic': 'nothing says how a time counts in which there was nothing to measure',
  'excluded time': 'nothing says how excluded time counts',
  'condition of a window': 'whether a window is one for maintenance depends on a case that is not known',
  'partial period': 'nothing says how a period counts that lies only in part within the term',
  'end of an outage': 'nothing says how many good probes end an outage',
  'short outages': 'nothing says whether an outage is long enough by all of it, or by what counts of it',
  'overlapping outages': 'nothing says what outages weigh together that overlap',
  'median of an even number': 'nothing says what the median of an even number of values is',
  'which reading': 'nothing says which of several readings is meant',
  'part of a reading': 'nothing says how a part of a reading is left out',
  'rounding at the middle': 'nothing says where a value is rounded that lies exactly in the middle',
  'what is rounded': 'nothing says whether this figure is rounded',
  'after the clock stopped': 'something was done after its time had run out and before its clock ran again',
  'late notice': 'the notice came too late, and nothing says what that costs',
  'last day of notice': 'it began on the last day of its notice, and nothing says whether that is soon enough',
  'start of notice': 'nothing says from when the time for the notice is counted',
  'limit of pauses': 'nothing says whether its limit is for each pause or for all of them together',
  'shared hours': 'both sides were a cause, and nothing says how such hours count',
  reopened: 'nothing says how a ticket counts that is opened again',
  reclassified: 'nothing says what another priority does to a clock that runs',
  'end of a range': 'a reading lies on an end of the range, and nothing says whether that belongs to it',
  'nothing to divide by': 'there is nothing to divide by (0 of 0)',
  'not observed': 'it was not observed',
  'not over yet': 'it was not over when it was observed',
  'several things': 'several things were observed, and nothing says that they are one',
  'across the end': 'something was counted across the end of the time that it belongs to',
  'moment of notice': 'the moment was not observed that the time for the notice is counted from',
  'not split': 'it lies in hours of which only a share counts, and cannot be split',
  weight: 'the weights were not observed',
  sample: 'the number of samples was not observed',
  prose: 'it is said in prose',
  'no metric': 'the agreement has no metric of that name',
  'no observation': 'the metric does not say what is observed',
  'no limit': 'there is no limit that can be read',
  'no clock': 'there is no clock or calendar to count in',
  circle: 'the metrics are put together from each other',
  'no such figure': 'the metric has no such figure',
};

export const questionWords = (facts: Facts, { kind, of }: Question): string =>
  of === undefined ? WORDS[kind] : `${facts.nameOf(of)}: ${WORDS[kind]}`;
