import type { BodyNode } from './body-tree.ts';

/** Text and emphasis parted at line breaks; emphasis that goes on over one is in both lines. */
export function nodesByLine(nodes: readonly BodyNode[]): BodyNode[][] {
  const lines: BodyNode[][] = [[]];
  for (const node of nodes) {
    if (typeof node === 'string') lines.at(-1)?.push(node);
    else if (node.tag === 'br') lines.push([]);
    else {
      nodesByLine(node.children).forEach((children, at) => {
        if (at > 0) lines.push([]);
        if (children.length > 0) lines.at(-1)?.push({ ...node, children });
      });
    }
  }
  return lines;
}
