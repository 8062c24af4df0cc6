import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** A page as a browser's parser sees it: every element, in document order. */
function elementsOf(page: string): Element[] {
  return collect(parse(page));
}

export function elementsNamed(page: string, name: string): Element[] {
  return elementsOf(page).filter((element) => element.tagName === name);
}

export function attribute(element: Element | undefined, name: string): string | undefined {
  return element?.attrs.find((each) => each.name === name)?.value;
}

/** All text inside, white space as it stands. */
export function textOf(node: Node): string {
  if (defaultTreeAdapter.isTextNode(node)) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

/** Names of elements and of their attributes: what injected markup would change. */
export function shapeOf(page: string): string[] {
  return elementsOf(page).map((element) =>
    [element.tagName, ...element.attrs.map(({ name }) => name)].join(' '),
  );
}

function collect(node: Node): Element[] {
  const own = defaultTreeAdapter.isElementNode(node) ? [node] : [];
  const inner = 'childNodes' in node ? node.childNodes.flatMap(collect) : [];
  return [...own, ...inner];
}
