import type { Code, Id, Origin, ParamsOf } from '@sla-lang/core';
import type { AstNode, Reference } from 'langium';

/** Something wrong with the writing, noticed while lowering; the words are in the catalogue. */
export interface TextProblem<C extends Code = Code> {
  readonly code: C;
  readonly params: object;
  readonly node: AstNode;
  readonly property?: string | undefined;
  /** Instead of the node itself: characters of the text. */
  readonly stretch?: { readonly start: number; readonly end: number };
  /** Other places it speaks of, by the role the catalogue knows. */
  readonly related?: readonly { readonly node: AstNode; readonly property?: string; readonly role: string }[];
  /** What to write instead, or before a node, by the name of the fix in the catalogue. */
  readonly fix?: { readonly name: string; readonly newText: string; readonly before?: AstNode };
}

/** The path of the file that a node stands in, as findings name it. */
export type PathOf = (node: AstNode) => string;

/** What the terms of one agreement are read with. */
export class Context {
  readonly problems: TextProblem[] = [];
  /** The calendar of "business days" where none is said. */
  businessDays: Id | undefined;
  provider: Id | undefined;
  customer: Id | undefined;
  readonly #pathOf: PathOf;

  constructor(pathOf: PathOf) {
    this.#pathOf = pathOf;
  }

  /** The same reading without remarks, for terms that do not hold here. */
  quiet(): Context {
    const context = new Context(this.#pathOf);
    context.businessDays = this.businessDays;
    context.provider = this.provider;
    context.customer = this.customer;
    return context;
  }

  /** `path#start-end`, in characters of the text. */
  origin(node: AstNode | undefined): Origin | undefined {
    const cst = node?.$cstNode;
    return node && cst ? `${this.#pathOf(node)}#${cst.offset}-${cst.end}` : undefined;
  }

  problem<C extends Code>(code: C, node: AstNode, params: ParamsOf<C>, property?: string): void {
    this.problems.push({ code, node, params, property });
  }
}

/** What a part says, without what every part has. */
export type Shape<T> = Omit<T, 'id' | 'title' | 'level' | 'origin'>;

/** The name that a reference was written with; a name that leads nowhere is a hole, reported where it is linked. */
export function idOf(reference: Reference | undefined): Id | undefined {
  return reference?.ref ? reference.$refText : undefined;
}

export const idsOf = (references: readonly Reference[]): Id[] => references.map(idOf).filter((id) => id !== undefined);

/** The clauses of a block, by their type, each in the order of the text. */
export function clausesOf<T extends AstNode>(items: readonly T[]) {
  const of = <K extends T['$type']>(type: K): Extract<T, { $type: K }>[] =>
    items.filter((item): item is Extract<T, { $type: K }> => item.$type === type);
  return {
    all: of,
    /** The first one counts; whoever says a thing twice is told elsewhere. */
    first: <K extends T['$type']>(type: K): Extract<T, { $type: K }> | undefined => of(type)[0],
    has: (type: T['$type']): boolean => items.some((item) => item.$type === type),
  };
}

/** Takes out what is undefined, at any depth, so that a value equals itself after being written and read. */
export function withoutGaps<T extends object>(value: T): T {
  for (const [key, inner] of Object.entries(value) as [keyof T, unknown][]) {
    if (inner === undefined) delete value[key];
    else if (typeof inner === 'object' && inner !== null) withoutGaps(inner);
  }
  return value;
}
