import { URI } from 'langium';
import { type CompletionItem, MarkupKind } from 'vscode-languageserver';
import { documentationOf } from '../documentation/documentation.ts';
import type { SlaLanguageServices } from '../editor.ts';
import type { About } from './proposal.ts';

/** An item with what is told about it, when somebody looks at it. */
export async function resolved(item: CompletionItem, services: SlaLanguageServices): Promise<CompletionItem> {
  const about = item.data as About | undefined;
  const value = about && (await told(about, services));
  return value === undefined ? item : { ...item, documentation: { kind: MarkupKind.Markdown, value } };
}

async function told(about: About, services: SlaLanguageServices): Promise<string | undefined> {
  if ('word' in about) return wordsTold(about.word, about.owner);
  if ('code' in about) return (await services.shared.editor.Equipment.pages?.())?.get(about.code);
  const document = services.shared.workspace.LangiumDocuments.getDocument(URI.parse(about.uri));
  const root = document?.parseResult.value;
  const text = root && services.workspace.AstNodeLocator.getAstNode(root, about.path)?.$cstNode?.text;
  return text === undefined ? undefined : `\`\`\`sla\n${shortened(text)}\n\`\`\``;
}

/** The documentation of a phrase, of its first words, or of its first word. */
function wordsTold(phrase: string, owner: string | undefined): string | undefined {
  const words = phrase.split(' ');
  for (let count = words.length; count > 0; count -= 1) {
    const found = documentationOf(words.slice(0, count).join(' '), owner);
    if (found !== undefined) return found;
  }
  return undefined;
}

const mostLines = 12;
/** The first lines of a long part; three of the sign that ends a block of code cannot stand in it. */
function shortened(text: string): string {
  const lines = text.replaceAll('```', '` ` `').split(/\r\n|\n/);
  return lines.length > mostLines ? [...lines.slice(0, mostLines), '// …'].join('\n') : lines.join('\n');
}
