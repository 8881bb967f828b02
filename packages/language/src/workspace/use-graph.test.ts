import { describe, expect, it } from 'vitest';
import { UseGraph } from './use-graph.ts';

/** Files by what they use, written `a>b`. */
function graphOf(...uses: string[]): UseGraph {
  const graph = new UseGraph();
  const files = new Map<string, string[]>();
  for (const [from = '', to = ''] of uses.map((use) => use.split('>')))
    files.set(from, [...(files.get(from) ?? []), to]);
  for (const [file, used] of files) graph.set(file, used);
  return graph;
}
const concerned = (graph: UseGraph, ...changed: string[]) => [...graph.dependants(changed)];

describe('a change of a file concerns', () => {
  it('those that use it, however indirectly, nearest first', () => {
    expect(concerned(graphOf('b>a', 'c>b', 'd>c', 'e>x'), 'a')).toEqual(['b', 'c', 'd']);
  });

  it('those that use a file that is not there', () => {
    expect(concerned(graphOf('b>missing'), 'missing')).toEqual(['b']);
  });

  it('each of a circle once, itself too', () => {
    expect(concerned(graphOf('a>b', 'b>a'), 'a').sort()).toEqual(['a', 'b']);
  });

  it('nobody who uses it no more', () => {
    const graph = graphOf('b>a', 'c>b');
    graph.set('b', []);
    expect(concerned(graph, 'a')).toEqual([]);
    graph.delete('c');
    expect(concerned(graph, 'b')).toEqual([]);
  });
});
