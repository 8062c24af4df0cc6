import { XMLParser } from 'fast-xml-parser';
import { type DefaultTreeAdapterTypes, parse, parseFragment } from 'parse5';
import { siteKey } from '../../shared/keys.ts';
import type { StoredObject } from '../support/memory-objects.ts';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

const xml = new XMLParser({
  ignoreAttributes: false,
  parseTagValue: false,
  cdataPropName: 'cdata',
});

/** Kept by their bytes: most runs make the same pages. */
const known = new Map<string, ReadonlySet<string>>();
const MOST_KNOWN = 3000;

/** The site objects that a public file names, by their keys: links, pictures, alternates, data. */
export function linksOf({ headers, text }: StoredObject, origin: string): ReadonlySet<string> {
  const found = known.get(text);
  if (found) return found;
  const links = linksIn(text, headers.contentType, origin);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(text, links);
  return links;
}

/** Whether a file of that type can name another. */
export function hasLinks(contentType: string): boolean {
  return /html|xml|json/.test(contentType) && !contentType.startsWith('image/');
}

function linksIn(text: string, contentType: string, origin: string): ReadonlySet<string> {
  const links = new Set<string>();
  const add = (address: string) => {
    const path = pathOf(address, origin);
    if (path !== undefined) links.add(siteKey(path));
  };
  if (contentType.includes('html')) inHtml(parse(text), add);
  else if (contentType.includes('json')) inData(JSON.parse(text), add);
  else inData(xml.parse(text), add);
  return links;
}

/** A path of this site; undefined for other places, and for names that only look like addresses. */
function pathOf(address: string, origin: string): string | undefined {
  const path = address.startsWith(`${origin}/`) ? address.slice(origin.length) : address;
  if (!/^\/(?!\/)[^\s<>"]*$/.test(path)) return undefined;
  return path.replace(/[?#].*$/, '');
}

const LINKING = new Set(['href', 'src', 'content', 'poster', 'action', 'data']);

function inHtml(node: Node, add: (address: string) => void): void {
  if ('attrs' in node) inElement(node, add);
  if ('childNodes' in node) for (const child of node.childNodes) inHtml(child, add);
}

function inElement({ tagName, attrs, childNodes }: Element, add: (address: string) => void): void {
  for (const { name, value } of attrs) {
    if (LINKING.has(name)) add(value);
    if (name === 'srcset') {
      for (const candidate of value.split(',')) add(candidate.trim().split(/\s/, 1)[0] ?? '');
    }
  }
  const isData = attrs.some(({ name, value }) => name === 'type' && value.includes('json'));
  const [content] = childNodes;
  if (tagName === 'script' && isData && content && 'value' in content) {
    inData(JSON.parse(content.value), add);
  }
}

/** Every string of a document that is an address, or that holds HTML with some. */
function inData(value: unknown, add: (address: string) => void): void {
  if (typeof value === 'string') {
    if (value.includes('<')) inHtml(parseFragment(value), add);
    else if (value.startsWith('http')) add(value);
  } else if (typeof value === 'object' && value !== null) {
    for (const inner of Object.values(value)) inData(inner, add);
  }
}
