import type { Agreement, AnalyseOptions, Origin } from '@sla-lang/core';
import { EmptyFileSystem, type LangiumDocument, URI } from 'langium';
import type { Diagnostic, Place } from './diagnostics/diagnostic.ts';
import { examine, type Examined } from './diagnostics/diagnose.ts';
import { placeOf, stretchOf } from './diagnostics/places.ts';
import { ReadProblem } from './files/read-problem.ts';
import { createSlaServices, type SlaServices } from './services.ts';
import { sourceOf, textFingerprint } from './workspace/fingerprint.ts';
import { usesOf } from './workspace/uses.ts';

/** Where the texts come from. Paths are relative to the root, with `/`; a file that cannot be had rejects with a {@link ReadProblem}. */
export interface Reader {
  read(path: string): Promise<string>;
}

export interface ProjectOptions extends AnalyseOptions {
  readonly reader: Reader;
  readonly entries: readonly string[];
  readonly progress?: (done: number, path: string) => void;
}

/** The folder of the project in its own space of addresses; no file has such a name, so that ".." is seen to lead out. */
const folder = '/:project:/';

/** A set of files, linked: the ones asked for, and whatever they use. */
export class Project {
  readonly entries: readonly string[];
  readonly #services: SlaServices;
  readonly #options: ProjectOptions;
  readonly #problems: ReadonlyMap<string, ReadProblem>;
  readonly #examined = new Map<string, Examined>();
  readonly #fingerprints = new Map<string, string>();

  private constructor(options: ProjectOptions, services: SlaServices, problems: ReadonlyMap<string, ReadProblem>) {
    this.entries = options.entries;
    this.#options = options;
    this.#services = services;
    this.#problems = problems;
  }

  /**
   * Reads, parses and links. A file among the entries that cannot be read rejects; one that is merely used is reported
   * where it is used.
   */
  static async open(options: ProjectOptions): Promise<Project> {
    const services = createSlaServices(EmptyFileSystem);
    const { LangiumDocuments, LangiumDocumentFactory, DocumentBuilder } = services.shared.workspace;
    const problems = new Map<string, ReadProblem>();
    const waiting = new Set(options.entries);
    let done = 0;
    for (const path of waiting) {
      const text = await readInside(options.reader, path).catch((error: unknown) => {
        if (!(error instanceof ReadProblem) || options.entries.includes(path)) throw error;
        problems.set(path, error);
        return undefined;
      });
      if (text === undefined) continue;
      const document = LangiumDocumentFactory.fromString(text, uriOf(path));
      LangiumDocuments.addDocument(document);
      for (const { uri } of usesOf(document)) waiting.add(pathOf(uri));
      options.progress?.((done += 1), path);
    }
    await DocumentBuilder.build(LangiumDocuments.all.toArray(), { validation: false });
    return new Project(options, services, problems);
  }

  /** Why a file that is used could not be had. */
  problem(path: string): ReadProblem | undefined {
    return this.#problems.get(path);
  }

  text(path: string): string | undefined {
    return this.#document(path)?.textDocument.getText();
  }

  /** The agreements of a file, levels merged, with the fingerprint of the texts they were made from. */
  agreements(path: string): readonly Agreement[] {
    return this.#examine(path).agreements.map((agreement) => ({
      ...agreement,
      source: sourceOf(agreement, (file) => this.#fingerprint(file)),
    }));
  }

  /** Everything there is to say about a file, in the order of its text. */
  diagnostics(path: string): readonly Diagnostic[] {
    return this.#examine(path).diagnostics;
  }

  /** Where a clause of an agreement of this project is written. */
  place(origin: Origin): Place | undefined {
    const stretch = stretchOf(origin);
    const document = stretch && this.#document(stretch.path)?.textDocument;
    return document && placeOf(stretch, document);
  }

  #fingerprint(path: string): string | undefined {
    const text = this.text(path);
    if (text !== undefined && !this.#fingerprints.has(path)) this.#fingerprints.set(path, textFingerprint(text));
    return this.#fingerprints.get(path);
  }

  #document(path: string): LangiumDocument | undefined {
    return this.#services.shared.workspace.LangiumDocuments.getDocument(uriOf(path));
  }

  #examine(path: string): Examined {
    const document = this.#document(path);
    if (!document) return { agreements: [], diagnostics: [] };
    let examined = this.#examined.get(path);
    if (!examined) {
      examined = examine(document, {
        ...this.#options,
        services: this.#services,
        pathOf: ({ uri }) => pathOf(uri),
        textOf: (other) => this.#document(other)?.textDocument,
        readProblem: (uri) => this.#problems.get(pathOf(uri)),
      });
      this.#examined.set(path, examined);
    }
    return examined;
  }
}

const readInside = (reader: Reader, path: string): Promise<string> =>
  path.startsWith('..')
    ? Promise.reject(new ReadProblem('outside', `${path} lies outside the workspace`))
    : reader.read(path);

const uriOf = (path: string): URI => URI.from({ scheme: 'sla', path: folder + path });

/** The path below the root; one that leads out of it begins with `..`. */
const pathOf = ({ path }: URI): string => (path.startsWith(folder) ? path.slice(folder.length) : `..${path}`);
