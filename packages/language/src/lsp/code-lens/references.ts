import { type AstNode, type LangiumDocument, URI } from 'langium';
import type { CodeLens, Location } from 'vscode-languageserver';
import type * as ast from '../../generated/ast.ts';
import { groupsOf, partsIn } from '../../workspace/groups.ts';
import { reachable } from '../../workspace/uses.ts';
import type { SlaSharedServices } from '../editor.ts';
import { isDeclarationOf, NameIndex } from '../navigation/name-index.ts';
import { nameNodeOf } from '../navigation/declared.ts';
import { rangeOf } from '../navigation/places.ts';
import { clientCommands } from './commands.ts';
import { words } from './words.ts';

/** What a lens needs to be completed when it comes into sight. */
interface ReferenceData {
  readonly uri: string;
  /** The name of the part, as the first one in the file. */
  readonly offset: number;
}

/** How often each part is called by its name. Parts that nothing refers to have no lens. */
export function referenceLenses(document: LangiumDocument, services: SlaSharedServices): CodeLens[] {
  if (!services.editor.Client.runs(clientCommands.references)) return [];
  const groups = groupsOf(document.parseResult.value as ast.SlaFile);
  const parts: AstNode[] = groups.flatMap((group) => [
    ...(group.agreement ? [group.agreement] : []),
    ...partsIn(group),
  ]);
  const counts = countsOf(parts, document, services);
  return parts.flatMap((part) => {
    const name = nameNodeOf(part);
    if (!name || !counts.has(part)) return [];
    const data: ReferenceData = { uri: document.textDocument.uri, offset: name.offset };
    return [{ range: name.range, data }];
  });
}

/** Each file is gone through once, whatever the number of parts; files that cannot see this one are left out. */
function countsOf(parts: readonly AstNode[], document: LangiumDocument, services: SlaSharedServices) {
  const wanted = new Set(parts);
  const counts = new Map<AstNode, number>();
  for (const other of readersOf(document, services)) {
    for (const mention of NameIndex.of(services).in(other)) {
      if (mention.isDeclaration) continue;
      for (const target of mention.targets) if (wanted.has(target)) counts.set(target, (counts.get(target) ?? 0) + 1);
    }
  }
  return counts;
}

/** The file itself and those that use it, however indirectly. */
function readersOf(document: LangiumDocument, { workspace }: SlaSharedServices): LangiumDocument[] {
  const { LangiumDocuments } = workspace;
  return LangiumDocuments.all
    .filter((other) => other === document || reachable(other, LangiumDocuments).includes(document))
    .toArray();
}

/** The lens with its title and the places; without a command where the text has changed since. */
export function resolveReferences(lens: CodeLens, services: SlaSharedServices): CodeLens {
  const { uri, offset } = (lens.data ?? {}) as Partial<ReferenceData>;
  const document = uri === undefined ? undefined : services.workspace.LangiumDocuments.getDocument(URI.parse(uri));
  if (!document || offset === undefined) return lens;
  const names = NameIndex.of(services);
  const position = document.textDocument.positionAt(offset);
  const targets = names.at(document, position)?.targets ?? [];
  const locations = names
    .everywhere(targets)
    .filter(({ mention }) => !isDeclarationOf(mention, targets))
    .map((placed): Location => ({
      uri: placed.document.textDocument.uri,
      range: rangeOf(placed.document, placed.mention),
    }));
  const title = words.references(locations.length);
  return { ...lens, command: { title, command: clientCommands.references, arguments: [uri, position, locations] } };
}
