import type { AstNode, AstNodeDescription, LangiumDocument } from 'langium';
import type * as ast from '../../generated/ast.ts';
import type { SlaScopeProvider } from '../../references/scope.ts';
import { groupOf, partIn, type Group } from '../../workspace/groups.ts';

/** A name that can be written at a place. */
export interface Known {
  readonly name: string;
  readonly type: string;
  readonly title: string | undefined;
  readonly node: AstNode | undefined;
  /** Where it was written. */
  readonly at: { readonly uri: string; readonly path: string };
}

/**
 * What the document holds around a place, as it was read last: a letter or two later it still holds. References are read
 * by their text, since they may not be linked yet.
 */
export class Surroundings {
  readonly document: LangiumDocument;
  readonly #scope: SlaScopeProvider;
  readonly #known = new Map<string, readonly Known[]>();
  readonly #group: Group | undefined;
  /** The last header, part or other thing of the file that begins before the place. */
  readonly element: ast.Element | undefined;
  /** The part that the place is in. */
  readonly part: ast.Part | ast.Agreement | undefined;
  readonly offset: number;

  constructor(document: LangiumDocument, offset: number, scope: SlaScopeProvider) {
    this.document = document;
    this.offset = offset;
    this.#scope = scope;
    this.element = elementBefore(this.file, offset);
    this.#group = groupOf(this.element ?? this.file) ?? groupOf(placeholder('Element', this.file));
    const around = this.element && isAround(this.element, offset) ? this.element : undefined;
    if (around?.$type === 'Agreement') this.part = around;
    else if (around && around.$type !== 'Uses') this.part = partIn(around);
  }

  get file(): ast.SlaFile {
    return this.document.parseResult.value as ast.SlaFile;
  }

  /** The header that the place belongs to. */
  get agreement(): ast.Agreement | undefined {
    return this.#group?.agreement;
  }

  /** The names of a kind, nearest first; those of the part itself are left out. `from` is what refers to them. */
  names(type: string, from = 'Element'): readonly Known[] {
    const key = `${type} ${from}`;
    let known = this.#known.get(key);
    if (!known) {
      const own = this.part && 'name' in this.part ? this.part.name : undefined;
      known = this.#scope
        .all(placeholder(from, this.element ?? this.file), type)
        .filter(({ name, node }) => !(name === own && node === this.part))
        .map(knownOf)
        .toArray();
      this.#known.set(key, known);
    }
    return known;
  }

  /** What a name stands for. */
  find(name: string, type: string): AstNode | undefined {
    return this.names(type).find((each) => each.name === name)?.node;
  }

  /** A clause of the header. */
  clause<T extends ast.AgreementClause['$type']>(type: T): Extract<ast.AgreementClause, { $type: T }> | undefined {
    return this.agreement?.items.find(
      (item): item is Extract<ast.AgreementClause, { $type: T }> => item.$type === type,
    );
  }

  get currency(): string {
    return this.clause('CurrencyClause')?.currency ?? 'EUR';
  }
}

/** Whether a place is in an element, or behind one whose block is not closed yet. */
function isAround({ $cstNode: cst }: ast.Element, offset: number): boolean {
  if (!cst || cst.end >= offset) return cst !== undefined;
  return cst.text.includes('{') && !cst.text.endsWith('}');
}

function knownOf({ name, type, node, documentUri, path }: AstNodeDescription): Known {
  const title = (node as { readonly title?: unknown } | undefined)?.title;
  const at = { uri: documentUri.toString(), path };
  return { name, type, title: typeof title === 'string' && title !== '' ? title : undefined, node, at };
}

/** A node that is not in the tree, at a place in it: the scope asks a node where it stands. */
const placeholder = ($type: string, $container: AstNode): AstNode => ({ $type, $container });

function elementBefore({ parts }: ast.SlaFile, offset: number): ast.Element | undefined {
  let low = 0;
  let high = parts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((parts[middle]?.$cstNode?.offset ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return parts[low - 1];
}
