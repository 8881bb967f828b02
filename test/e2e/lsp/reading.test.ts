import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type Hover,
  HoverRequest,
  InlayHintRefreshRequest,
  InlayHintRequest,
  type MarkupContent,
  type SemanticTokens,
  type SemanticTokensDelta,
  SemanticTokensDeltaRequest,
  SemanticTokensRangeRequest,
  SemanticTokensRequest,
} from 'vscode-languageserver-protocol/node';
import { connect, type Client } from './client.ts';

const uri = 'file:///agreements/shop.sla';
const levelUri = 'file:///agreements/level.sla';
const level = 'agreement Level { currency EUR; time zone Europe/Amsterdam }\ncalendar Office { Mon-Fri 09:00-17:00 }\n';
const text = `uses "level.sla"
agreement Hosting { based on Level; effective 2026-01-01 until 2027-12-31 }
metric Uptime { availability }
objective Available { Uptime >= 99.9% each month }
`;
const whole = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
const capabilities = (hover: readonly ('markdown' | 'plaintext')[] = ['markdown', 'plaintext']) => ({
  workspace: { configuration: true, inlayHint: { refreshSupport: true } },
  textDocument: { hover: { contentFormat: [...hover] } },
});

const hoverAt = async (client: Client, line: number, character: number): Promise<MarkupContent | undefined> => {
  const found: Hover | null = await client.connection.sendRequest(HoverRequest.type, {
    textDocument: { uri },
    position: { line, character },
  });
  return found?.contents as MarkupContent | undefined;
};

const labels = async (client: Client): Promise<unknown[]> => {
  const hints = await client.connection.sendRequest(InlayHintRequest.type, { textDocument: { uri }, range: whole });
  return (hints ?? []).map(({ label }) => label);
};

describe('reading an agreement in an editor', () => {
  let client: Client;
  let asked = 0;
  beforeAll(async () => {
    client = await connect({ capabilities: capabilities() });
    client.connection.onRequest(InlayHintRefreshRequest.type, () => {
      asked += 1;
    });
    await client.open(levelUri, level);
    await client.open(uri, text);
  });
  afterAll(() => client.end());

  it('offers all of it', () => {
    expect(client.server.capabilities).toMatchObject({
      hoverProvider: true,
      inlayHintProvider: expect.anything() as unknown,
      semanticTokensProvider: { full: { delta: true }, range: true },
    });
  });

  it('hovers in Markdown', async () => {
    expect(await hoverAt(client, 3, 33)).toMatchObject({ kind: 'markdown' });
    expect((await hoverAt(client, 3, 33))?.value).toContain('- **43 min 12 s** in a month of 30 days');
    expect((await hoverAt(client, 3, 24))?.value).toContain('**Uptime**: metric');
    expect((await hoverAt(client, 3, 2))?.value).toContain('What is promised.');
    expect(await hoverAt(client, 400, 2)).toBeUndefined();
  });

  it('hints anew after an edit, of the text itself and of a level', async () => {
    const before = ['time zone and currency from Level', '= 2 years', '= 43 min 12 s in 30 days'];
    expect(await labels(client)).toEqual(before);
    await client.change(uri, text.replace('99.9%', '99%'));
    expect(await labels(client)).toContain('= 7 h 12 min in 30 days');
    const soFar = asked;
    await client.change(levelUri, 'agreement Level { currency EUR }\n');
    await client.settled(uri);
    expect(await labels(client)).toContain('currency from Level');
    await expect.poll(() => asked).toBeGreaterThan(soFar);
  });

  it('hints what the settings want', async () => {
    const soFar = asked;
    await client.configure(() => ({ inlayHints: { allowedDowntime: false, inheritedValues: false } }));
    await expect.poll(() => labels(client)).toEqual(['= 2 years']);
    await expect.poll(() => asked).toBeGreaterThan(soFar);
    await client.configure(() => ({}));
  });

  it('colours all of it, a range, and what has changed', async () => {
    const textDocument = { uri };
    const all: SemanticTokens | null = await client.connection.sendRequest(SemanticTokensRequest.type, {
      textDocument,
    });
    const { data, resultId = '' } = all!;
    const range = { start: { line: 2, character: 0 }, end: { line: 2, character: 99 } };
    const some = await client.connection.sendRequest(SemanticTokensRangeRequest.type, { textDocument, range });
    expect(some?.data).toHaveLength(3 * 5);
    await client.change(uri, `event First\n${text}`);
    const delta = (await client.connection.sendRequest(SemanticTokensDeltaRequest.type, {
      textDocument,
      previousResultId: resultId,
    })) as SemanticTokensDelta;
    const now = [...data];
    for (const { start, deleteCount, data: added = [] } of delta.edits) now.splice(start, deleteCount, ...added);
    const anew = await client.connection.sendRequest(SemanticTokensRequest.type, { textDocument });
    expect(now).toEqual(anew?.data);
  });
});

describe('an editor that shows plain text', () => {
  it('gets a hover without marks', async () => {
    const client = await connect({ capabilities: capabilities(['plaintext']) });
    await client.open(uri, text.replace('based on Level; ', ''));
    const { kind, value } = (await hoverAt(client, 3, 33)) ?? {};
    expect(kind).toBe('plaintext');
    expect(value).toContain('- 43 min 12 s in a month of 30 days');
    expect(value).not.toContain('**');
    await client.end();
  });
});
