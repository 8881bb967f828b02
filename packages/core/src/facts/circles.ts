/** Something that leads to others. */
export interface GraphNode<K> {
  readonly id: K;
  readonly next: readonly K[];
}

/**
 * For each set of nodes that all lead to each other the shortest circle through its first node, in the order of the nodes. Of
 * nodes with one id the last counts. Takes time in proportion to nodes and links.
 */
export function circlesIn<K, N extends GraphNode<K>>(nodes: readonly N[]): readonly (readonly N[])[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const reach = (node: N): readonly N[] => node.next.flatMap((id) => byId.get(id) ?? []);
  const components = componentsOf([...byId.values()], reach);
  const seen = new Set<number | undefined>();
  return nodes.flatMap((node) => {
    const component = components.get(node);
    if (seen.has(component)) return [];
    seen.add(component);
    const circle = circleThrough(node, (each) => reach(each).filter((next) => components.get(next) === component));
    return circle ? [circle] : [];
  });
}

/**
 * A number for each node; nodes that lead to each other have the same one. Kosaraju's algorithm: in the order in which a walk is
 * done with the nodes, last one first, walk all links backwards. Without recursion, since chains can be long.
 */
function componentsOf<N>(nodes: readonly N[], reach: (node: N) => readonly N[]): ReadonlyMap<N, number> {
  const backward = new Map<N, N[]>(nodes.map((node) => [node, []]));
  for (const node of nodes) for (const next of reach(node)) backward.get(next)?.push(node);
  const finished: N[] = [];
  const visited = new Set<N>();
  for (const node of nodes) walk(node, reach, visited, (done) => finished.push(done));
  const components = new Map<N, number>();
  const assigned = new Set<N>();
  for (const [index, node] of finished.toReversed().entries()) {
    walk(
      node,
      (each) => backward.get(each) ?? [],
      assigned,
      (done) => components.set(done, index),
    );
  }
  return components;
}

/** Depth first; tells of each node once nothing new can be reached from it. */
function walk<N>(start: N, reach: (node: N) => readonly N[], visited: Set<N>, done: (node: N) => void): void {
  if (visited.has(start)) return;
  visited.add(start);
  const path = [{ node: start, next: reach(start).values() }];
  for (let top = path.at(-1); top; top = path.at(-1)) {
    const next = top.next.next().value;
    if (next === undefined) {
      done(top.node);
      path.pop();
    } else if (!visited.has(next)) {
      visited.add(next);
      path.push({ node: next, next: reach(next).values() });
    }
  }
}

/** Looks ever further away from the start until it comes back to it. */
function circleThrough<N>(start: N, reach: (node: N) => readonly N[]): readonly N[] | undefined {
  const cameFrom = new Map<N, N | undefined>([[start, undefined]]);
  for (const node of cameFrom.keys()) {
    for (const next of reach(node)) {
      if (next === start) {
        const circle: N[] = [];
        for (let at: N | undefined = node; at !== undefined; at = cameFrom.get(at)) circle.push(at);
        return circle.reverse();
      }
      if (!cameFrom.has(next)) cameFrom.set(next, node);
    }
  }
  return undefined;
}
