import { AstUtils, type CstNode, GrammarAST } from 'langium';

/** What the grammar says about the place of a token or a node. */
export interface GrammarPlace {
  /** The name of the rule that it is written in. */
  readonly rule: string;
  /** The property that it is assigned to. */
  readonly property: string | undefined;
  /** Whether a ";" may follow it in the list that it stands in. */
  readonly separable: boolean;
}

type Source = CstNode['grammarSource'];

const nowhere: GrammarPlace = { rule: '', property: undefined, separable: false };

/** Looks up places in the grammar; each one is worked out once. */
export function grammarPlaces(): (source: Source) => GrammarPlace {
  const known = new Map<Source, GrammarPlace>();
  return (source) => {
    if (!source) return nowhere;
    let place = known.get(source);
    if (!place) known.set(source, (place = placeOf(source)));
    return place;
  };
}

function placeOf(source: NonNullable<Source>): GrammarPlace {
  const assignment = AstUtils.getContainerOfType(source, GrammarAST.isAssignment);
  const list = (assignment ?? source).$container;
  return {
    rule: AstUtils.getContainerOfType(source, GrammarAST.isParserRule)?.name ?? '',
    property: assignment?.feature,
    separable: GrammarAST.isGroup(list) && list.elements.some(isSeparator),
  };
}

const isSeparator = (element: GrammarAST.AbstractElement): boolean =>
  GrammarAST.isKeyword(element)
    ? element.value === ';'
    : GrammarAST.isAlternatives(element) && element.elements.some(isSeparator);
