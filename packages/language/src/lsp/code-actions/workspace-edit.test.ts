import { TextDocument } from 'langium';
import { describe, expect, it } from 'vitest';
import { workspaceEdit } from './workspace-edit.ts';

const path = 'file:///a.sla';
const at = (line: number, character: number) => ({ start: { line, character }, end: { line, character } });
const edit = { path, range: at(0, 0), newText: 'accept "$(why})" \\', blank: '$(why})' };
const documents = (text: string) => () => TextDocument.create(path, 'sla', 0, text);
const withEdits = (workspaceEdit: object) => ({ workspace: { workspaceEdit } });

describe('a change for an editor', () => {
  it('names the versions it is for, where the editor can take them', () => {
    const result = workspaceEdit([edit], withEdits({ documentChanges: true }), new Map([[path, 7]]), documents(''));
    expect(result).toEqual({
      documentChanges: [
        { textDocument: { uri: path, version: 7 }, edits: [{ range: edit.range, newText: edit.newText }] },
      ],
    });
  });

  it('is plain for an editor that knows nothing of versions or blanks', () => {
    expect(workspaceEdit([edit], {}, new Map(), documents(''))).toEqual({
      changes: { [path]: [{ range: edit.range, newText: edit.newText }] },
    });
  });

  it('leaves the blank to be filled in where it can be, all signs as they are', () => {
    const client = withEdits({ documentChanges: true, snippetEditSupport: true });
    expect(workspaceEdit([edit], client, new Map(), documents(''))).toEqual({
      documentChanges: [
        {
          textDocument: { uri: path, version: null },
          edits: [{ range: edit.range, snippet: { kind: 'snippet', value: 'accept "${1:\\$(why\\})}" \\\\' } }],
        },
      ],
    });
  });

  it('has no blanks where the editor would indent its lines once more', () => {
    const client = withEdits({ documentChanges: true, snippetEditSupport: true });
    const lines = { ...edit, range: at(0, 4), newText: `${edit.newText}\n  more` };
    const result = workspaceEdit([lines], client, new Map(), documents('  a b'));
    expect(JSON.stringify(result)).not.toContain('snippet');
    expect(JSON.stringify(workspaceEdit([lines], client, new Map(), documents('ab c')))).toContain('snippet');
  });
});
