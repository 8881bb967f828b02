import { LLStarLookaheadStrategy } from 'chevrotain-allstar';

type Alternation = LLStarLookaheadStrategy['buildLookaheadForAlternation'];
type Optional = LLStarLookaheadStrategy['buildLookaheadForOptional'];

/**
 * Looks ahead as far as it takes, as Langium's parsers do by default. What decides between two ways is made when the parser first
 * comes there: a file takes few of all the ways of the grammar, and to make them all is nearly half of making the parser.
 */
export class Lookahead extends LLStarLookaheadStrategy {
  constructor() {
    super({ logging: () => undefined });
  }

  override buildLookaheadForAlternation(options: Parameters<Alternation>[0]): ReturnType<Alternation> {
    const make = () => super.buildLookaheadForAlternation(options);
    let decide: ReturnType<Alternation> | undefined;
    return function (alternatives) {
      decide ??= make();
      return decide.call(this, alternatives);
    };
  }

  override buildLookaheadForOptional(options: Parameters<Optional>[0]): ReturnType<Optional> {
    const make = () => super.buildLookaheadForOptional(options);
    let decide: ReturnType<Optional> | undefined;
    return function () {
      decide ??= make();
      return decide.call(this);
    };
  }
}
