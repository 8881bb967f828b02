/** What the server and its clients say to each other beyond the language server protocol. Types and names only. */
import type { Position, Range } from '../diagnostics/diagnostic.ts';
import type { Answers } from '../starter/answers.ts';

/** A request or notification: its name on the wire, and the types of what is asked and answered. */
export interface Method<Params, Result = void> {
  readonly method: string;
  /** Never there; it carries the types. */
  readonly types?: (params: Params) => Result;
}
export type ParamsOf<M> = M extends Method<infer Params, unknown> ? Params : never;
export type ResultOf<M> = M extends Method<never, infer Result> ? Result : never;

/** What a client tells at the start, as `initializationOptions`. */
export interface ClientOptions {
  /** The commands that the client runs itself; lenses and fixes name no others. */
  readonly commands?: readonly string[];
  /** The address of a check's page, `{code}` standing for its code. */
  readonly pageAddress?: string;
  /** Whether the client finds and reads files for the server; a server in a browser has none of its own. */
  readonly files?: boolean;
}

/** An agreement of a file. */
export interface AgreementInfo {
  readonly uri: string;
  /** Name of the agreement in its file. */
  readonly id: string;
  readonly title: string;
  readonly level?: string | undefined;
  /** Its header. */
  readonly range: Range;
  /** Findings that nobody accepted. */
  readonly errors: number;
  readonly warnings: number;
}

/** The agreements of a file, or of the whole workspace. */
export const agreementsRequest: Method<{ readonly uri?: string }, readonly AgreementInfo[]> = {
  method: 'sla/agreements',
};

/** Where an element of the contract was written. */
export interface PreviewPlace {
  /** The id of the element. */
  readonly element: string;
  readonly uri: string;
  readonly range: Range;
}

export interface Preview {
  readonly uri: string;
  readonly agreement: string;
  readonly title: string;
  /** The body of the contract. User text is escaped in it; it holds no script and no style. */
  readonly html: string;
  readonly language: string;
  readonly places: readonly PreviewPlace[];
  /** The text has changed since and cannot be read as it is: this is the last contract that could be made. */
  readonly stale: boolean;
}

/** What a page shows of an agreement: the contract as it will read, or who carries what, side by side. */
export type PreviewView = 'contract' | 'balance';

/** An agreement as a page: the one named, else the one around the position, else the first. A contract where no view is named. */
export const previewRequest: Method<
  {
    readonly uri: string;
    readonly view?: PreviewView;
    readonly agreement?: string;
    readonly position?: Position;
    readonly locale?: string;
  },
  Preview | null
> = { method: 'sla/preview' };

/** From the server: agreements of these files may read differently now. */
export const agreementsChanged: Method<{ readonly uris: readonly string[] }> = { method: 'sla/agreementsChanged' };

export interface GeneratedFile {
  readonly agreement: string;
  readonly format: string;
  /** Name of the file with its ending, fit for every file system. */
  readonly name: string;
  readonly text: string;
}

/** The files of an agreement, or of all agreements of a file. The client writes them. */
export const generateRequest: Method<
  { readonly uri: string; readonly agreement?: string; readonly formats: readonly string[]; readonly locale?: string },
  { readonly files: readonly GeneratedFile[]; readonly agreements: readonly AgreementInfo[] }
> = { method: 'sla/generate' };

/** What can be generated. */
export const formatsRequest: Method<
  Record<string, never>,
  {
    readonly formats: readonly { readonly name: string; readonly label: string; readonly extension: string }[];
    readonly locales: readonly string[];
  }
> = { method: 'sla/formats' };

/** A file of another version by its path; null for one that was not there. */
export interface OtherText {
  readonly path: string;
  readonly text: string | null;
}

/**
 * What has changed in meaning since another version of a file. The client gives the texts of that version, by their paths below
 * one folder; if the file uses others, the answer names them, and the client asks again with them.
 */
export const compareRequest: Method<
  { readonly uri: string; readonly path: string; readonly texts: readonly OtherText[] },
  { readonly needed: readonly string[] } | { readonly markdown: string; readonly changes: number } | null
> = { method: 'sla/compare' };

/** The text of a new agreement, and a name for its file. */
export const newAgreementRequest: Method<
  { readonly answers: Answers },
  { readonly name: string; readonly text: string }
> = { method: 'sla/newAgreement' };

/** The page of a check, as Markdown. */
export const explainRequest: Method<
  { readonly code: string },
  { readonly code: string; readonly title: string; readonly markdown: string } | null
> = { method: 'sla/explain' };

/** All checks that there are. */
export const checksRequest: Method<
  Record<string, never>,
  readonly { readonly code: string; readonly title: string }[]
> = { method: 'sla/checks' };

/** What a word of the language means and how it is written, as Markdown; without a word, what an agreement is made of. */
export const referenceRequest: Method<{ readonly word?: string }, { readonly markdown: string } | null> = {
  method: 'sla/reference',
};

/** A finding in words, for readers without an editor. */
export interface ToldFinding {
  readonly uri: string;
  readonly range: Range;
  readonly severity: 'error' | 'warning' | 'info';
  readonly code: string;
  readonly message: string;
  readonly disadvantages: readonly string[];
  readonly fixes: readonly string[];
}

/** Everything there is to say about a file of the workspace, or about a text that is no file. */
export const checkRequest: Method<{ readonly uri: string } | { readonly text: string }, readonly ToldFinding[]> = {
  method: 'sla/check',
};

/** To the client: the addresses of all `.sla` files below a folder of the workspace, but for what the editor hides. */
export const findFilesRequest: Method<{ readonly folder: string }, readonly string[]> = { method: 'sla/fs/findFiles' };

/** The bytes of a file in base64, or why it cannot be had, in words that continue "FILE cannot be read: ". */
export type FileContent =
  { readonly base64: string } | { readonly problem: 'missing' | 'unreadable'; readonly reason: string };

/** To the client: what is in a file of the workspace. */
export const readFileRequest: Method<{ readonly uri: string }, FileContent> = { method: 'sla/fs/readFile' };
