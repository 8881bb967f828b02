import type { Holidays } from '@sla-lang/core';
import { startLanguageServer, type DefaultSharedModuleContext } from 'langium/lsp';
import type { Connection } from 'vscode-languageserver';
import { createSlaEditorServices } from './services.ts';
import type { ContractWriter } from './writer.ts';

/** What a host brings along; without it the server offers less. */
export interface Equipment {
  readonly writer?: ContractWriter;
  /** The pages of the checks, as Markdown, by code. */
  readonly pages?: () => Promise<ReadonlyMap<string, string>>;
  /** Public holidays are much data: loaded when a calendar asks for them. */
  readonly loadHolidays?: () => Promise<Holidays>;
}

/** Serves an editor at the other end of a connection, until it hangs up. */
export function serveOn(
  connection: Connection,
  files: Pick<DefaultSharedModuleContext, 'fileSystemProvider'>,
  _equipment: Equipment = {},
): void {
  const { shared } = createSlaEditorServices({ connection, ...files });
  startLanguageServer(shared);
}
