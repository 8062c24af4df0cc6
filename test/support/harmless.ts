import { XMLParser, XMLValidator } from 'fast-xml-parser';
import {
  type DefaultTreeAdapterTypes,
  defaultTreeAdapter,
  html,
  parse,
  parseFragment,
} from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** What pages and feeds are made of. What a page needs besides is added here on purpose. */
const ELEMENTS = words(
  'html head meta title link body a header main footer nav section article aside figure figcaption',
  'picture source img h1 h2 h3 p div span strong em ul ol li dl dt dd blockquote br time script',
  'details summary',
);
const ATTRIBUTES = words(
  'charset name content property http-equiv rel href hreflang type title class id lang tabindex',
  'datetime src srcset sizes width height alt loading fetchpriority role aria-label aria-current',
  'download',
);
const ADDRESSES = words('href src srcset');
const SCHEMES = words('http: https: mailto:');

/** One thing of a public file that a browser could run, follow or mistake; none where it is harmless. */
export function harmIn({ key, body }: { readonly key: string; readonly body: string }): string[] {
  if (key.endsWith('.html')) return harmInNodes([parse(body)]);
  if (key.endsWith('.xml')) return harmInXml(body);
  if (key.endsWith('.json')) return harmInJson(JSON.parse(body));
  return [];
}

function harmInXml(xml: string): string[] {
  const wellFormed = XMLValidator.validate(xml);
  if (wellFormed !== true) return [`not well-formed: ${wellFormed.err.msg}`];
  return contentsOf(new XMLParser({ trimValues: false }).parse(xml)).flatMap(harmInFragment);
}

/** The full texts of a feed, wherever they stand in it. */
function contentsOf(value: unknown, name = ''): string[] {
  if (Array.isArray(value)) return value.flatMap((each) => contentsOf(each, name));
  if (typeof value !== 'object' || value === null) {
    return /^(content:encoded|content|content_html)$/.test(name) ? [String(value)] : [];
  }
  return Object.entries(value).flatMap(([key, inner]) => contentsOf(inner, key));
}

function harmInJson(document: unknown): string[] {
  return contentsOf(document).flatMap(harmInFragment);
}

function harmInFragment(source: string): string[] {
  return harmInNodes(parseFragment(source).childNodes);
}

function harmInNodes(nodes: readonly Node[]): string[] {
  return nodes.flatMap((node) => {
    const inner = 'childNodes' in node ? harmInNodes(node.childNodes) : [];
    return defaultTreeAdapter.isElementNode(node) ? [...harmInElement(node), ...inner] : inner;
  });
}

function harmInElement(element: Element): string[] {
  const { tagName, namespaceURI, attrs } = element;
  const foreign = namespaceURI !== html.NS.HTML || !ELEMENTS.has(tagName);
  return [
    ...(foreign ? [`<${tagName}>`] : []),
    ...(tagName === 'script' ? harmInScript(element) : []),
    ...attrs.flatMap(({ name, value }) => {
      if (isHarmless(name, value)) return [];
      return [`<${tagName} ${name}="${value}">`];
    }),
  ];
}

/** A block of data, which no browser runs. */
function harmInScript({ attrs, childNodes }: Element): string[] {
  const type = attrs.find(({ name }) => name === 'type')?.value;
  if (type !== 'application/ld+json') return [`<script type="${type}">`];
  const [node] = childNodes;
  JSON.parse(node && defaultTreeAdapter.isTextNode(node) ? node.value : '');
  return [];
}

function isHarmless(name: string, value: string): boolean {
  if (!ATTRIBUTES.has(name)) return false;
  if (name === 'http-equiv') return value === 'refresh';
  if (!ADDRESSES.has(name)) return true;
  const addresses =
    name === 'srcset' ? value.split(', ').map((each) => each.split(' ')[0]) : [value];
  return addresses.every((address = '') => {
    if (/^(\/(?!\/)|#)/.test(address)) return true;
    return URL.canParse(address) && SCHEMES.has(new URL(address).protocol);
  });
}

function words(...lines: string[]): Set<string> {
  return new Set(lines.join(' ').split(' '));
}
