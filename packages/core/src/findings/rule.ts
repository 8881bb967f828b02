import {
  catalogue,
  type Code,
  type Entry,
  type FixOf,
  type ParamsOf,
  type RoleOf,
  type Severity,
} from '../catalogue/index.ts';
import type { Facts } from '../facts/index.ts';
import type { Id, Origin } from '../model/index.ts';
import type { Edit, Finding } from './finding.ts';

/** What a rule says it found; the words come from the catalogue. */
export interface Found<C extends Code> {
  readonly params: ParamsOf<C>;
  /** Where. A place without an origin (a value read from JSON) is no reason to keep silent. */
  readonly at: Origin | undefined;
  readonly part?: Id | undefined;
  /** Another severity than the usual one; must be listed in the catalogue. */
  readonly severity?: Severity | undefined;
  readonly related?: readonly { readonly at: Origin | undefined; readonly role: RoleOf<C> }[];
  readonly disadvantages?: readonly (Id | undefined)[];
  readonly fixes?: readonly {
    readonly name: FixOf<C>;
    /** For titles that name a figure. */
    readonly params?: object;
    readonly edits: readonly (Omit<Edit, 'at'> & { readonly at: Origin | undefined })[];
  }[];
}

/** A check: a pure function of the agreement. */
export interface Rule {
  readonly code: Code;
  readonly check: (facts: Facts) => Finding[];
}

/**
 * Makes a rule out of a function that reports what it found. It must not throw: it skips what is missing or a hole.
 */
export function rule<C extends Code>(code: C, find: (facts: Facts, report: (found: Found<C>) => void) => void): Rule {
  const words = catalogue[code] as unknown as Entry<ParamsOf<C>>;
  return {
    code,
    check(facts) {
      const findings: Finding[] = [];
      find(facts, (found) => findings.push(worded(code, words, found)));
      return findings;
    },
  };
}

function worded<C extends Code>(code: C, words: Entry<ParamsOf<C>>, found: Found<C>): Finding {
  const fixTitles = words.fixes as Record<string, (params: object) => string> | undefined;
  return {
    code,
    severity: found.severity ?? words.severity[0],
    // A sentence that ends with a name such as "Northwind B.V." has its full stop already.
    message: words.message(found.params).replace(/(?<!\.)\.\.$/, '.'),
    at: found.at,
    part: found.part,
    related: (found.related ?? []).flatMap(({ at, role }) =>
      at === undefined ? [] : [{ at, message: words.roles?.[role] ?? role }],
    ),
    disadvantages: (found.disadvantages ?? []).filter((party) => party !== undefined),
    fixes: (found.fixes ?? []).flatMap(({ name, params, edits }) => {
      const placed = edits.filter((edit): edit is Edit => edit.at !== undefined);
      const title = fixTitles?.[name]?.(params ?? found.params);
      return title === undefined || placed.length < edits.length ? [] : [{ name, title, edits: placed }];
    }),
  };
}
