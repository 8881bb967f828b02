import { DocumentState, type LangiumDocument, type URI } from 'langium';
import type { Diagnostic as LspDiagnostic } from 'vscode-languageserver';
import { inOrder, isAbout } from '../../diagnostics/diagnose.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { syntaxDiagnostics } from '../../diagnostics/syntax.ts';
import type { SlaSharedServices } from '../editor.ts';
import { giveWay } from '../workspace/give-way.ts';
import { drifted } from './drift.ts';
import { lspDiagnostics } from './lsp-diagnostic.ts';

/** What the checks found in a document last, at its places in this text. */
interface Earlier {
  readonly text: string;
  readonly findings: readonly Diagnostic[];
}

/**
 * Tells the editor what there is to say about the documents. While a person types, what the checks found before stays where
 * its words are, until they have looked again.
 */
export class Reporter {
  readonly #services: SlaSharedServices;
  readonly #earlier = new Map<string, Earlier>();
  /** What was seen last at the documents that are open. */
  readonly #seen = new Map<string, Earlier>();
  /** What the editor has been told last about files that are not open. */
  readonly #told = new Map<string, string>();

  constructor(services: SlaSharedServices) {
    this.#services = services;
    const { DocumentBuilder } = services.workspace;
    DocumentBuilder.onDocumentPhase(DocumentState.Parsed, async (document, token) => {
      if (!this.#isOpen(document)) return;
      this.#tellReading(document);
      // It is on its way only when the work that follows has made a pause.
      await giveWay(token);
    });
    DocumentBuilder.onDocumentPhase(DocumentState.Validated, (document) => {
      // A file that nobody looks at is told about once, when the checks are through.
      if (this.#isOpen(document)) this.tell(document);
    });
    DocumentBuilder.onUpdate((_, deleted) => {
      for (const uri of deleted) this.#remove(uri);
    });
  }

  /** What is to be seen at a document now. */
  visible(document: LangiumDocument): LspDiagnostic[] {
    const { editor } = this.#services;
    const findings = this.#current(document);
    this.#seen.set(document.uri.toString(), { text: document.textDocument.getText(), findings });
    return lspDiagnostics(findings, document.textDocument, editor.Client);
  }

  /**
   * What cannot be read is told as soon as the text is read, and everything else stays where its words are. It carries no
   * version, since it is not yet all there is to say about this one.
   */
  #tellReading(document: LangiumDocument): void {
    const uri = document.uri.toString();
    const seen = this.#seen.get(uri);
    if (!seen) return;
    const { textDocument } = document;
    const unreadable = syntaxDiagnostics(document, uri);
    const unread = new Set(unreadable.map(({ range }) => range.start.line));
    const others = drifted(
      seen.findings.filter(({ code }) => code !== 'text/syntax'),
      seen.text,
      textDocument.getText(),
    ).filter(({ range }) => !unread.has(range.start.line));
    const diagnostics = lspDiagnostics(inOrder([...unreadable, ...others]), textDocument, this.#services.editor.Client);
    this.#send({ uri, diagnostics });
  }

  tell(document: LangiumDocument): void {
    const uri = document.uri.toString();
    const open = this.#services.workspace.TextDocuments.get(document.uri);
    // The text has changed since: what is said of it will be said soon.
    if (open && !this.#services.workspace.DocumentBuilder.isCurrent(document)) return;
    document.diagnostics = this.visible(document);
    const told = open ? '' : JSON.stringify(document.diagnostics);
    if (!open && told === (this.#told.get(uri) ?? '[]')) return;
    this.#told.set(uri, told);
    this.#send({ uri, diagnostics: document.diagnostics, ...(open && { version: open.version }) });
  }

  /** Everything, if the checks are through; else what can be said at once, and what they found before. */
  #current(document: LangiumDocument): readonly Diagnostic[] {
    const { Examinations } = this.#services.editor;
    const uri = document.uri.toString();
    const text = document.textDocument.getText();
    const structure = Examinations.structure(document);
    const known = Examinations.known(document);
    if (known) {
      const said = new Set(structure.diagnostics);
      this.#earlier.set(uri, { text, findings: known.diagnostics.filter((each) => !said.has(each)) });
      return known.diagnostics;
    }
    const earlier = this.#earlier.get(uri);
    if (!earlier) return structure.diagnostics;
    const findings = drifted(earlier.findings, earlier.text, text);
    this.#earlier.set(uri, { text, findings });
    const unread = new Set(
      structure.errors.filter(({ code }) => code === 'text/syntax').map(({ range }) => range.start.line),
    );
    const shown = findings.filter(
      (finding) => !unread.has(finding.range.start.line) && !structure.errors.some((error) => isAbout(finding, error)),
    );
    return inOrder([...structure.diagnostics, ...shown]);
  }

  #remove(uri: URI): void {
    const key = uri.toString();
    this.#earlier.delete(key);
    this.#seen.delete(key);
    this.#services.editor.Examinations.remove(uri);
    if (this.#told.delete(key)) this.#send({ uri: key, diagnostics: [] });
  }

  #send(params: { uri: string; diagnostics: LspDiagnostic[]; version?: number }): void {
    void this.#services.lsp.Connection?.sendDiagnostics(params);
  }

  #isOpen({ uri }: LangiumDocument): boolean {
    return this.#services.workspace.TextDocuments.get(uri) !== undefined;
  }
}
