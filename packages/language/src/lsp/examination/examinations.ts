import { hasHolidays, localToday, type Agreement, type Holidays } from '@sla-lang/core';
import { DocumentState, isOperationCancelled, type LangiumDocument, type URI } from 'langium';
import type { CancellationToken } from 'vscode-languageserver';
import {
  findingsIn,
  inOrder,
  structureOf,
  structuring,
  type Examined,
  type ExamineOptions,
  type Structure,
} from '../../diagnostics/diagnose.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { giveWay } from '../workspace/give-way.ts';

/** Nobody notices a pause that is shorter. */
const UNNOTICED_MS = 10;

/** How documents are examined here; the holidays are added when they are needed. */
export type OptionsFor = (document: LangiumDocument) => Omit<ExamineOptions, 'today' | 'holidays'>;

interface Outside {
  readonly loadHolidays?: () => Promise<Holidays>;
  /** Hears of faults in the server itself. */
  readonly fault: (doing: string, error: unknown) => void;
}

interface Examination {
  readonly structure: Structure;
  /** What the checks found, agreement by agreement, as far as they got. */
  readonly found: Diagnostic[][];
}

/**
 * What is known about the documents, worked out once for all features: their agreements and what is to be said about them.
 * Everything here is of the text as it was linked last; a change of it, or of a file it rests on, makes it forgotten.
 */
export class Examinations {
  readonly #options: OptionsFor;
  readonly #loadHolidays: (() => Promise<Holidays>) | undefined;
  readonly #fault: Outside['fault'];
  readonly #known = new Map<string, Examination>();
  readonly #readable = new Map<string, readonly Agreement[]>();
  #holidays: Holidays | undefined;

  constructor(options: OptionsFor, { loadHolidays, fault }: Outside) {
    this.#options = options;
    this.#loadHolidays = loadHolidays;
    this.#fault = fault;
  }

  /** The agreements of a document, levels merged, and what is wrong with its writing. */
  structure(document: LangiumDocument): Structure {
    return this.#examination(document).structure;
  }

  /**
   * Works out the structure with pauses in which the editor is served, unless it is known.
   *
   * @throws `OperationCancelled`
   */
  async prepare(document: LangiumDocument, token: CancellationToken): Promise<void> {
    try {
      const steps = structuring(document, this.#options(document));
      for (let since = performance.now(); !this.#known.has(keyOf(document));) {
        const { done, value } = steps.next();
        if (done) return void this.#keep(document, value);
        if (performance.now() - since < UNNOTICED_MS) continue;
        await giveWay(token);
        since = performance.now();
      }
    } catch (error) {
      if (isOperationCancelled(error)) throw error;
      this.#keep(document, this.#unreadable(document, error));
    }
  }

  agreements(document: LangiumDocument): readonly Agreement[] {
    return this.structure(document).agreements;
  }

  /** Everything there is to say about a document, worked out at once if it was not yet. */
  examined(document: LangiumDocument): Examined {
    const examination = this.#examination(document);
    while (this.#judgeNext(document, examination)) continue;
    return everything(examination);
  }

  /** The same, if the checks have gone through all of it; nobody waits for them. */
  known(document: LangiumDocument): Examined | undefined {
    const examination = this.#known.get(keyOf(document));
    return examination && isComplete(examination) ? everything(examination) : undefined;
  }

  /**
   * Lets the checks go through a document, agreement by agreement, with pauses in which the editor is served.
   *
   * @throws `OperationCancelled`
   */
  async judge(document: LangiumDocument, token: CancellationToken): Promise<Examined | undefined> {
    const examination = this.#examination(document);
    if (examination.structure.agreements.some(hasHolidays)) await this.loadHolidays();
    do {
      await giveWay(token);
      if (this.#known.get(keyOf(document)) !== examination) return undefined;
    } while (this.#judgeNext(document, examination));
    return everything(examination);
  }

  /** The agreements of a file as they were when all of it could be read last; of the text as it is if it can be now. */
  lastReadable(uri: URI): readonly Agreement[] {
    return this.#readable.get(uri.toString()) ?? [];
  }

  /** The public holidays, from when the first calendar asked for them. */
  async loadHolidays(): Promise<Holidays | undefined> {
    try {
      this.#holidays ??= await this.#loadHolidays?.();
    } catch (error) {
      this.#fault('Loading public holidays', error);
    }
    return this.#holidays;
  }

  forget(uri: URI): void {
    this.#known.delete(uri.toString());
  }

  forgetAll(): void {
    this.#known.clear();
  }

  /** Forgets a file that is gone, its last readable agreements too. */
  remove(uri: URI): void {
    this.forget(uri);
    this.#readable.delete(uri.toString());
  }

  #examination(document: LangiumDocument): Examination {
    return this.#known.get(keyOf(document)) ?? this.#keep(document, this.#structureOf(document));
  }

  #keep(document: LangiumDocument, structure: Structure): Examination {
    const key = keyOf(document);
    const examination = { structure, found: [] };
    // What is not linked yet will be examined again when it is.
    if (document.state >= DocumentState.Linked) this.#known.set(key, examination);
    const { agreements, errors } = structure;
    if (!errors.some(({ code }) => code === 'text/syntax')) this.#readable.set(key, agreements);
    return examination;
  }

  #structureOf(document: LangiumDocument): Structure {
    try {
      return structureOf(document, this.#options(document));
    } catch (error) {
      return this.#unreadable(document, error);
    }
  }

  #unreadable(document: LangiumDocument, error: unknown): Structure {
    this.#fault(`Reading ${document.uri.toString()}`, error);
    return { agreements: [], diagnostics: [], errors: [] };
  }

  /** Lets the checks go through the next agreement; false if there is none. */
  #judgeNext(document: LangiumDocument, { structure, found }: Examination): boolean {
    const agreement = structure.agreements[found.length];
    if (!agreement) return false;
    const holidays = this.#holidays;
    const options = { ...this.#options(document), today: localToday(), ...(holidays && { holidays }) };
    try {
      found.push(findingsIn(agreement, options.pathOf(document), structure, options));
    } catch (error) {
      this.#fault(`Checking ${agreement.id} in ${document.uri.toString()}`, error);
      found.push([]);
    }
    return true;
  }
}

const keyOf = ({ uri }: LangiumDocument): string => uri.toString();

const isComplete = ({ structure, found }: Examination): boolean => found.length === structure.agreements.length;

const everything = ({ structure, found }: Examination): Examined => ({
  agreements: structure.agreements,
  diagnostics: inOrder([...structure.diagnostics, ...found.flat()]),
});
