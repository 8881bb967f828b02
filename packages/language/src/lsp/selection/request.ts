import { DocumentState } from 'langium';
import { createRequestHandler } from 'langium/lsp';
import type { SelectionRangeParams } from 'vscode-languageserver';
import type { Requests } from '../requests/index.ts';
import { selectionRanges } from './selection.ts';

/** Langium knows nothing of selection ranges. */
export const selectionRangeRequest: Requests = ({ connection, services }) => {
  connection.onSelectionRanges(
    createRequestHandler(
      (_, document, { positions }: SelectionRangeParams) => selectionRanges(document, positions),
      services.shared,
      DocumentState.Parsed,
    ),
  );
};
