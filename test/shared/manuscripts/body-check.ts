import { XMLValidator } from 'fast-xml-parser';
import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parseFragment } from 'parse5';
import { expect } from 'vitest';
import { cleanText } from '../../../shared/text.ts';

const ALLOWED = new Set('p h2 h3 ul ol li blockquote strong em a br'.split(' '));
const SCHEMES = new Set(['http:', 'https:', 'mailto:']);

/** Fails unless a browser finds only what a body may hold, and an XML parser can read it too. */
export function expectCleanBody(html: string): void {
  check(parseFragment(html).childNodes);
  expect(XMLValidator.validate(`<div>${html}</div>`)).toBe(true);
  expect(cleanText(html)).toBe(html);
  expect(html).not.toContain(']]>');
}

function check(nodes: readonly DefaultTreeAdapterTypes.ChildNode[]): void {
  for (const node of nodes) {
    if (defaultTreeAdapter.isTextNode(node)) continue;
    if (!defaultTreeAdapter.isElementNode(node)) throw new Error(`a body holds a ${node.nodeName}`);
    if (!ALLOWED.has(node.tagName)) throw new Error(`a body holds <${node.tagName}>`);
    for (const { name, value } of node.attrs) {
      const link = node.tagName === 'a' && name === 'href' && SCHEMES.has(new URL(value).protocol);
      if (!link) throw new Error(`<${node.tagName}> bears ${name}="${value}"`);
    }
    check(node.childNodes);
  }
}
