import { LLStarLookaheadStrategy } from 'chevrotain-allstar';
import { createDefaultCoreModule, createDefaultSharedCoreModule, EmptyFileSystem, inject } from 'langium';
import { describe, expect, it } from 'vitest';
import { SlaGeneratedModule, SlaGeneratedSharedModule } from '../generated/module.ts';
import { blocksOf } from '../testing/blocks.ts';
import { syntaxFixtures } from '../testing/fixtures.ts';
import { SlaParserModule } from './module.ts';

/** A parser that says where a text could be read in two ways; it notices only what it is given to read. */
function loggingParser(log: (message: string) => void) {
  const shared = inject(createDefaultSharedCoreModule(EmptyFileSystem), SlaGeneratedSharedModule);
  const lookaheadStrategy = new LLStarLookaheadStrategy({ logging: log });
  return inject(createDefaultCoreModule({ shared }), SlaGeneratedModule, SlaParserModule, {
    parser: { ParserConfig: () => ({ maxLookahead: 1, lookaheadStrategy }) },
  }).parser.LangiumParser;
}

describe('the grammar', () => {
  const messages: string[] = [];
  const parser = loggingParser((message) => messages.push(message));

  it('gives no text two readings', () => {
    for (const text of syntaxFixtures.values()) parser.parse(text);
    expect(messages).toEqual([]);
  });

  it('gives no clause another reading because of the one behind it', () => {
    for (const { open, close, clauses } of blocksOf(syntaxFixtures.values())) {
      for (const first of clauses) {
        parser.parse(clauses.map((second) => `${open} ${first}\n${second}\n${close}`).join('\n'));
      }
    }
    expect(messages).toEqual([]);
  });
});
