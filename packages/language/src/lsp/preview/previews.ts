import { hasHolidays, type Agreement } from '@sla-lang/core';
import { type LangiumDocument, URI } from 'langium';
import type { CancellationToken } from 'vscode-languageserver';
import { placeOf, stretchOf } from '../../diagnostics/places.ts';
import type { SlaSharedServices } from '../editor.ts';
import type { ParamsOf, Preview, PreviewPlace, previewRequest } from '../protocol.ts';
import { linkedDocuments } from '../requests/documents.ts';
import type { ContractWriter, PreviewPage } from '../writer.ts';
import { follow } from './follow.ts';

type Asked = ParamsOf<typeof previewRequest>;

/** A contract, and the texts it was made from by the addresses of their files. */
interface Made {
  readonly agreement: Agreement;
  readonly page: PreviewPage;
  readonly texts: ReadonlyMap<string, string>;
}

/**
 * The contracts of agreements as pages. While a text has mistakes because of which it cannot be read as a whole, the last
 * contract that could be made of it stands in; if there never was one, what can be made of the rest.
 */
export class Previews {
  readonly #services: SlaSharedServices;
  readonly #writer: ContractWriter;
  /** The last good pages, by file, and by view and name. */
  readonly #good = new Map<string, Map<string, Made>>();

  constructor(services: SlaSharedServices, writer: ContractWriter) {
    this.#services = services;
    this.#writer = writer;
    services.workspace.DocumentBuilder.onUpdate((_, deleted) => {
      for (const uri of deleted) this.#good.delete(uri.toString());
    });
  }

  /** @throws `OperationCancelled` */
  async preview(asked: Asked, token: CancellationToken): Promise<Preview | null> {
    const [document] = await linkedDocuments(this.#services, asked.uri, token);
    if (!document) return null;
    const uri = document.uri.toString();
    const good = this.#good.get(uri) ?? new Map<string, Made>();
    const isBroken = isUnreadable(document);
    const chosen = choose(this.#agreements(document, isBroken, good), document, asked);
    if (!chosen) return null;
    const key = `${asked.view ?? 'contract'} ${chosen.id}`;
    const known = good.get(key);
    if (known && (isBroken || this.#restsOnMistakes(known))) return this.#told(uri, known, true);
    const made = await this.#make(chosen, document, asked);
    const isGood = !isBroken && !this.#restsOnMistakes(made);
    if (isGood) this.#good.set(uri, good.set(key, made));
    return this.#told(uri, made, !isGood);
  }

  /** Mistakes may hide an agreement: then it is still there as it was. */
  #agreements(document: LangiumDocument, isBroken: boolean, good: ReadonlyMap<string, Made>): readonly Agreement[] {
    const { Examinations } = this.#services.editor;
    const now = Examinations.agreements(document);
    if (!isBroken) return now;
    const before = [
      ...[...good.values()].map(({ agreement }) => agreement),
      ...Examinations.lastReadable(document.uri),
    ];
    const names = new Set(before.map(({ id }) => id));
    return [...before, ...now.filter(({ id }) => !names.has(id))];
  }

  async #make(agreement: Agreement, document: LangiumDocument, asked: Asked): Promise<Made> {
    const { Examinations, Settings } = this.#services.editor;
    const locale = asked.locale ?? Settings.settingsFor(document).contract.locale;
    const holidays = hasHolidays(agreement) ? await Examinations.loadHolidays() : undefined;
    const write = asked.view === 'balance' ? this.#writer.balance : this.#writer.preview;
    const page = write(agreement, { locale, holidays });
    const origins = [...page.places.map(({ origin }) => origin), ...agreement.levels.map(({ origin }) => origin)];
    const paths = new Set(origins.map((origin) => stretchOf(origin)?.path).filter((path) => path !== undefined));
    const texts = [...paths].flatMap((path): [string, string][] => {
      const source = this.#document(path);
      return source ? [[path, readText(source)]] : [];
    });
    return { agreement, page, texts: new Map(texts) };
  }

  #restsOnMistakes({ texts }: Made): boolean {
    return [...texts.keys()].some((path) => {
      const document = this.#document(path);
      return document !== undefined && isUnreadable(document);
    });
  }

  #told(uri: string, { agreement, page, texts }: Made, stale: boolean): Preview {
    const { id, title = id } = agreement;
    return {
      uri,
      agreement: id,
      title,
      html: page.html,
      language: page.language,
      places: this.#places(page, texts),
      stale,
    };
  }

  /** The places in the texts as they are now. */
  #places({ places }: PreviewPage, texts: Made['texts']): PreviewPlace[] {
    const files = new Map(
      [...texts].flatMap(([path, text]) => {
        const document = this.#document(path)?.textDocument;
        return document ? [[path, { document, moved: follow(text, document.getText()) }] as const] : [];
      }),
    );
    return places.flatMap(({ element, origin }) => {
      const stretch = stretchOf(origin);
      const file = stretch && files.get(stretch.path);
      if (!file) return [];
      const { path, start, end } = stretch;
      const { range } = placeOf(
        { path, start: file.moved(start, 'start'), end: file.moved(end, 'end') },
        file.document,
      );
      return [{ element, uri: path, range }];
    });
  }

  #document(path: string): LangiumDocument | undefined {
    return this.#services.workspace.LangiumDocuments.getDocument(URI.parse(path));
  }
}

/** The agreement that is asked for by name, else the one around a position, else the first. */
function choose(agreements: readonly Agreement[], document: LangiumDocument, asked: Asked): Agreement | undefined {
  const named = agreements.find(({ id }) => id === asked.agreement);
  if (named || !asked.position) return named ?? agreements[0];
  const offset = document.textDocument.offsetAt(asked.position);
  const starts = (agreement: Agreement): number => stretchOf(agreement.origin)?.start ?? 0;
  return (
    agreements.toSorted((a, b) => starts(a) - starts(b)).findLast((each) => starts(each) <= offset) ?? agreements[0]
  );
}

function isUnreadable({ parseResult }: LangiumDocument): boolean {
  return parseResult.lexerErrors.length > 0 || parseResult.parserErrors.length > 0;
}

/** The text that was read last, which the one in the editor may be ahead of. */
function readText({ parseResult, textDocument }: LangiumDocument): string {
  return parseResult.value.$cstNode?.root.fullText ?? textDocument.getText();
}
