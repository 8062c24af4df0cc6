import { XMLParser } from 'fast-xml-parser';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;

/** One release in a list, as a reader finds it. */
export interface Entry {
  readonly headline: string;
  /** address of its page */
  readonly url: string;
}

const xml = new XMLParser({
  ...{ isArray: (name) => name === 'item' || name === 'entry', parseTagValue: false },
  ...{ ignoreAttributes: false, attributeNamePrefix: '', htmlEntities: true },
});

export function rssEntries(text: string): Entry[] {
  const items: { title: string; link: string }[] = xml.parse(text).rss.channel.item ?? [];
  return items.map(({ title, link }) => ({ headline: title, url: link }));
}

export function atomEntries(text: string): Entry[] {
  const entries: { title: string; link: Link | Link[] }[] = xml.parse(text).feed.entry ?? [];
  return entries.map(({ title, link }) => {
    const page = [link].flat().find(({ rel }) => rel === 'alternate');
    return { headline: title, url: page?.href ?? '' };
  });
}

interface Link {
  readonly rel: string;
  readonly href: string;
}

export function jsonEntries(text: string): Entry[] {
  const items: { title: string; url: string }[] = JSON.parse(text).items;
  return items.map(({ title, url }) => ({ headline: title, url }));
}

/** The stories of a front page: a headline that is a link. */
export function frontEntries(text: string, origin: string): Entry[] {
  const entries: Entry[] = [];
  walk(parse(text), false, (url, headline) => entries.push({ url: `${origin}${url}`, headline }));
  return entries;
}

function walk(node: Node, inHeading: boolean, found: (url: string, text: string) => void): void {
  const name = 'tagName' in node ? node.tagName : '';
  if (inHeading && name === 'a' && 'attrs' in node) {
    const href = node.attrs.find((attribute) => attribute.name === 'href');
    found(href?.value ?? '', textOf(node));
  }
  if (!('childNodes' in node)) return;
  for (const child of node.childNodes) walk(child, inHeading || name === 'h3', found);
}

function textOf(node: Node): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}
