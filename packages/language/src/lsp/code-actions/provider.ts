import { type LangiumDocument, URI } from 'langium';
import type { CodeActionProvider } from 'langium/lsp';
import type {
  CodeAction,
  CodeActionKind,
  CodeActionParams,
  Diagnostic as LspDiagnostic,
  WorkspaceEdit,
} from 'vscode-languageserver';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Client } from '../client.ts';
import type { SlaLanguageServices } from '../editor.ts';
import type { Requests } from '../requests/index.ts';
import { accept } from './accept.ts';
import { createPart } from './create-part.ts';
import { extractDefinition } from './extract-definition.ts';
import { fixAll } from './fix-all.ts';
import { arrangeMatrix } from './arrange-matrix.ts';
import { laidOut } from './lay-out.ts';
import { measureProse } from './measure-prose.ts';
import { quickFixes } from './quick-fixes.ts';
import { reliefChain } from './relief-chain.ts';
import { situationAt } from './situation-at.ts';
import type { Action, ActionEdit, Offer } from './situation.ts';
import { useFile } from './use-file.ts';
import { workspaceEdit } from './workspace-edit.ts';

/** In the order in which an editor lists them. */
const offers: readonly Offer[] = [
  quickFixes,
  createPart,
  useFile,
  fixAll,
  accept,
  measureProse,
  reliefChain,
  extractDefinition,
  arrangeMatrix,
];

/**
 * What can be done at a place. Fixes come from the examination of the text as it stands, never from what an editor hands
 * back: that may speak of an older text.
 */
export class SlaCodeActionProvider implements CodeActionProvider {
  readonly #services: SlaLanguageServices;

  constructor(services: SlaLanguageServices) {
    this.#services = services;
  }

  getCodeActions(document: LangiumDocument, { range, context }: CodeActionParams): CodeAction[] {
    const situation = situationAt(this.#services, document, range);
    const wanted = offers.flatMap((offer) => offer(situation)).filter(({ kind }) => isWanted(kind, context.only));
    return withoutRepetitions(wanted).map((action) => this.#codeAction(action, context.diagnostics));
  }

  /** The change of an action that somebody chose: only now is it laid out, since that takes reading the text again. */
  resolve(action: CodeAction): CodeAction {
    const { edits, versions } = (action.data ?? {}) as Partial<ActionData>;
    if (!edits || !versions) return action;
    const isCurrent = versions.every(([uri, version]) => this.#versionOf(uri) === version);
    return { ...action, edit: this.#edit(isCurrent ? laidOut(edits, this.#services) : edits, new Map(versions)) };
  }

  #codeAction({ title, kind, edits, answers = [], isPreferred }: Action, told: readonly LspDiagnostic[]): CodeAction {
    const diagnostics = told.filter((each) => answers.some((answer) => isSame(each, answer)));
    const versions = [...new Set(edits.map(({ path }) => path))].map((uri) => [uri, this.#versionOf(uri)] as const);
    const data: ActionData = { edits, versions };
    return {
      title,
      kind,
      ...(diagnostics.length > 0 && { diagnostics }),
      ...(isPreferred && { isPreferred }),
      ...(canResolve(this.#client) ? { data } : { edit: this.#edit(edits, new Map(versions)) }),
    };
  }

  #edit(edits: readonly ActionEdit[], versions: ReadonlyMap<string, number | null>): WorkspaceEdit {
    const { LangiumDocuments } = this.#services.shared.workspace;
    return workspaceEdit(
      edits,
      this.#client.capabilities,
      versions,
      (uri) => LangiumDocuments.getDocument(URI.parse(uri))?.textDocument,
    );
  }

  /** The version of a file that the editor has open. */
  #versionOf(uri: string): number | null {
    return this.#services.shared.workspace.TextDocuments?.get(uri)?.version ?? null;
  }

  get #client(): Client {
    return this.#services.shared.editor.Client;
  }
}

/** What an action needs to be completed when it is chosen. */
interface ActionData {
  readonly edits: readonly ActionEdit[];
  /** The versions of the files that the edits are for. */
  readonly versions: readonly (readonly [uri: string, version: number | null])[];
}

function canResolve({ capabilities }: Client): boolean {
  const { dataSupport, resolveSupport } = capabilities.textDocument?.codeAction ?? {};
  return dataSupport === true && resolveSupport?.properties.includes('edit') === true;
}

/** Two offers of the same change are one: the first, which is the nearest to what is said about the place. */
function withoutRepetitions(actions: readonly Action[]): Action[] {
  const seen = new Set<string>();
  return actions.filter(({ edits }) => {
    const key = JSON.stringify(edits.map(({ path, range, newText }) => [path, range, newText]));
    return !seen.has(key) && seen.add(key);
  });
}

/** A kind is wanted with all that is more special: "source" asks for "source.fixAll" as well. */
const isWanted = (kind: CodeActionKind, only: readonly CodeActionKind[] | undefined): boolean =>
  only === undefined || only.some((each) => each === '' || kind === each || kind.startsWith(`${each}.`));

/** The place may have moved since; the sentence with its figures is a finding's own. */
const isSame = (told: LspDiagnostic, { code, message }: Diagnostic): boolean =>
  told.code === code && typeof told.message === 'string' && told.message.startsWith(message);

/** Completes an action that somebody chose. */
export const codeActionResolve: Requests = ({ connection, services }) => {
  const provider = services.sla.lsp.CodeActionProvider;
  connection.onCodeActionResolve((action) =>
    provider instanceof SlaCodeActionProvider ? provider.resolve(action) : action,
  );
};
