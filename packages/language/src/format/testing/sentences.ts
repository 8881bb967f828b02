import { GrammarAST } from 'langium';

/** A token of a text that the grammar allows: what it is and how it is written. */
export interface Written {
  /** The name of the terminal, or the keyword itself. */
  readonly type: string;
  readonly text: string;
}

/** Takes one of several values. */
export type Choose = <T>(values: readonly T[]) => T;

/** Takes values at random, the same ones for the same seed (mulberry32). */
export function chooser(seed: number): Choose {
  let state = seed;
  return (values) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    const share = ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
    return values[Math.floor(share * values.length)]!;
  };
}

/** Rules are called at most so deep if there is another way. */
const DEEP = 14;

/** How texts of each terminal are written. Terminals that match nothing are categories of words. */
const samples: Readonly<Record<string, readonly string[]>> = {
  TEXT_BLOCK: ['"""\n    Two lines,\n\n  one "quoted".\n  """', '"""one line"""', '"""\n\ttabs\n"""'],
  STRING: [
    '"text"',
    '"a, b; c"',
    '"// no comment"',
    '"\\"quoted\\" | bar"',
    '"Größe 東京"',
    '""',
    '"a text that is so long that two of them do not fit into one line"',
  ],
  CODE: ['measurable/absolute', 'fair/own-hand'],
  ZONE: ['Europe/Amsterdam'],
  DAY_DATE: ['2026-01-31'],
  CLOCK_TIME: ['08:00', '9:30'],
  ORDINAL: ['2nd'],
  PERCENTILE: ['p95', 'p99.9'],
  NUMBER: ['1', '99.95', '300'],
  NUMBER_END: ['2', '0.5'],
  ID: ['Uptime', 'Größe', '東京', 'x_1'],
  WORD: ['Gold', 'each', 'fee'],
  REFERENCE: ['Webshop', 'month'],
  UNIT: ['EUR', 'requests'],
  CATEGORY: ['Region'],
  ENTRY: ['Gold'],
};

/** Writes any sentence of a grammar, so that a new rule is tried without a change here. */
export function sentence(grammar: GrammarAST.Grammar, choose: Choose): Written[] {
  const entry = grammar.rules.find((rule) => GrammarAST.isParserRule(rule) && rule.entry)!;
  const written: Written[] = [];
  const rules: GrammarAST.AbstractRule[] = [];

  function write(element: GrammarAST.AbstractElement | undefined): void {
    if (!element) return;
    for (let times = timesOf(element); times > 0; times--) writeOnce(element);
  }

  function timesOf({ cardinality }: GrammarAST.AbstractElement): number {
    const isDeep = rules.length > DEEP;
    if (cardinality === '?') return isDeep ? 0 : choose([0, 1]);
    if (cardinality === '*') return isDeep ? 0 : choose([0, 1, 2, 5]);
    return cardinality === '+' && !isDeep ? choose([1, 1, 2, 3]) : 1;
  }

  function writeOnce(element: GrammarAST.AbstractElement): void {
    if (GrammarAST.isKeyword(element)) written.push({ type: element.value, text: element.value });
    else if (GrammarAST.isRuleCall(element)) call(element.rule.ref);
    else if (GrammarAST.isAssignment(element)) write(element.terminal);
    else if (GrammarAST.isCrossReference(element)) write(element.terminal);
    else if (GrammarAST.isGroup(element)) element.elements.forEach(write);
    else if (GrammarAST.isAlternatives(element)) write(alternative(element.elements));
  }

  function alternative(elements: readonly GrammarAST.AbstractElement[]): GrammarAST.AbstractElement {
    const flat = elements.filter((element) => !GrammarAST.isRuleCall(element) || !rules.includes(element.rule.ref!));
    return choose(rules.length > DEEP && flat.length > 0 ? flat : elements);
  }

  function call(rule: GrammarAST.AbstractRule | undefined): void {
    if (!rule) return;
    if (GrammarAST.isTerminalRule(rule)) {
      written.push({ type: rule.name, text: choose(samples[rule.name] ?? ['|']) });
      return;
    }
    if (!GrammarAST.isParserRule(rule)) return;
    rules.push(rule);
    write(rule.definition);
    rules.pop();
  }

  call(entry);
  return written;
}
