/** Makes the children of one element those of another. What is the same stays as it is: nothing flickers, no place is lost. */
export function patch(current: Element, wanted: Element): void {
  const before = [...current.childNodes];
  const after = [...wanted.childNodes];
  while (before[0] && after[0] && before[0].isEqualNode(after[0])) {
    before.shift();
    after.shift();
  }
  let behind: ChildNode | null = null;
  while (before.at(-1)?.isEqualNode(after.at(-1) ?? null)) {
    behind = before.pop() ?? null;
    after.pop();
  }
  for (const [index, node] of after.entries()) {
    const old = before[index];
    if (!old) current.insertBefore(node, behind);
    else if (isElement(old) && isElement(node) && old.tagName === node.tagName) {
      takeAttributes(old, node);
      patch(old, node);
    } else old.replaceWith(node);
  }
  for (const old of before.slice(after.length)) old.remove();
}

const isElement = (node: Node): node is Element => node.nodeType === Node.ELEMENT_NODE;

function takeAttributes(old: Element, node: Element): void {
  for (const { name } of [...old.attributes]) if (!node.hasAttribute(name)) old.removeAttribute(name);
  for (const { name, value } of [...node.attributes]) old.setAttribute(name, value);
}
