import { type AstNode, AstUtils } from 'langium';
import { describe, expect, it } from 'vitest';
import { syntaxFixtures } from '../testing/fixtures.ts';
import { parse } from '../testing/parse.ts';
import { nodesIn, referencesIn } from './walk.ts';

describe('a walk through a tree', () => {
  it.each([...syntaxFixtures.keys()])('meets what the streams of Langium meet, in their order: %s', (name) => {
    const { file } = parse(syntaxFixtures.get(name) ?? '');
    const nodes = AstUtils.streamAst(file).toArray();
    expect(nodesIn(file)).toEqual(nodes);
    const references = nodes.flatMap((node) => AstUtils.streamReferences(node).toArray());
    expect(referencesIn(file).map(({ reference }) => reference)).toEqual(references.map(({ reference }) => reference));
    expect(referencesIn(file).map(({ property, index }) => [property, index])).toEqual(
      references.map(({ property, index }) => [property, index]),
    );
  });

  it('meets all nodes of a file with more parts than a call takes arguments', () => {
    const file = { $type: 'SlaFile', parts: [] as object[] };
    for (let count = 0; count < 300_000; count += 1) file.parts.push({ $type: 'Plan', $container: file });
    expect(nodesIn(file as unknown as AstNode)).toHaveLength(300_001);
  });
});
