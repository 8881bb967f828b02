import type { PartList } from '../../model/index.ts';
import type { Topic } from '../term.ts';
import * as causes from './causes.ts';
import * as governance from './governance.ts';
import * as metrics from './metrics.ts';
import * as money from './money.ts';
import * as promises from './promises.ts';

/** What is known of the parts of a list; parts of other lists are compared property by property. */
export const topics: ReadonlyMap<PartList, Topic> = new Map(
  [metrics, promises, money, causes, governance]
    .flatMap((file) => Object.values(file))
    .map((topic) => [topic.list, topic]),
);
