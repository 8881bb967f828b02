import type { LangiumDocument } from 'langium';
import type { CodeActionProvider } from 'langium/lsp';
import type { CodeAction, CodeActionKind, CodeActionParams, Diagnostic as LspDiagnostic } from 'vscode-languageserver';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { SlaLanguageServices } from '../editor.ts';
import { accept } from './accept.ts';
import { createPart } from './create-part.ts';
import { extractDefinition } from './extract-definition.ts';
import { fixAll } from './fix-all.ts';
import { arrangeMatrix } from './arrange-matrix.ts';
import { measureProse } from './measure-prose.ts';
import { quickFixes } from './quick-fixes.ts';
import { situationAt } from './situation-at.ts';
import type { Action, Offer } from './situation.ts';
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

  #codeAction({ title, kind, edits, answers = [], isPreferred }: Action, told: readonly LspDiagnostic[]): CodeAction {
    const { editor, workspace } = this.#services.shared;
    const diagnostics = told.filter((each) => answers.some((answer) => isSame(each, answer)));
    return {
      title,
      kind,
      ...(diagnostics.length > 0 && { diagnostics }),
      ...(isPreferred && { isPreferred }),
      edit: workspaceEdit(edits, editor.Client.capabilities, workspace.TextDocuments),
    };
  }
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
