import { ListObjectsV2Command } from '@aws-sdk/client-s3';
import { XMLParser } from 'fast-xml-parser';
import { feedPath, frontPath } from '../../shared/keys.ts';
import type { TestCloud } from './cloud.ts';
import { attribute, elementsNamed } from './elements.ts';
import type { FlowNewsroom } from './flow-newsroom.ts';

/** What a reader gets. */
export interface Served {
  readonly status: number;
  readonly headers: Headers;
  readonly bytes: Buffer;
  readonly text: string;
}

/** Where a site is. */
export interface Site {
  readonly cloud: Pick<TestCloud['cloud'], 'siteUrl'>;
}

/** Reads through the edge, as a browser does; redirects are shown, not followed. */
export async function read(warta: Site, path: string): Promise<Served> {
  const answer = await fetch(new URL(path, warta.cloud.siteUrl), { redirect: 'manual' });
  const bytes = Buffer.from(await answer.arrayBuffer());
  return { status: answer.status, headers: answer.headers, bytes, text: bytes.toString('utf8') };
}

export interface RssItem {
  readonly title: string;
  readonly link: string;
  readonly guid: string;
  readonly enclosure?: { readonly url: string; readonly length: string; readonly type: string };
  readonly 'media:content'?: readonly { readonly url: string; readonly type: string }[];
}

export interface JsonFeedItem {
  readonly id: string;
  readonly title: string;
  readonly url: string;
  readonly image?: string;
  readonly content_html: string;
  readonly attachments: readonly {
    readonly url: string;
    readonly size_in_bytes: number;
    readonly _warta: {
      readonly width: number;
      readonly height: number;
      readonly sha256: string;
      readonly credit?: string;
      readonly alt?: string;
    };
  }[];
}

/** Front page and both feeds, as a reader and a subscriber have them now. */
export async function lists({ warta, id }: { readonly warta: Site; readonly id: string }) {
  const [front, rss, json] = await Promise.all([
    read(warta, frontPath(id)),
    read(warta, feedPath(id, 'rss')),
    read(warta, feedPath(id, 'json')),
  ]);
  return {
    front: elementsNamed(front.text, 'h3').flatMap(hrefs),
    rss: itemsOf(rss.text),
    json: (JSON.parse(json.text) as { items: JsonFeedItem[] }).items,
  };
}

function hrefs({ childNodes }: ReturnType<typeof elementsNamed>[number]): string[] {
  return childNodes.flatMap((node) =>
    'attrs' in node ? [attribute(node, 'href')].filter((href) => href !== undefined) : [],
  );
}

export function itemsOf(rss: string): RssItem[] {
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '',
    parseTagValue: false,
    parseAttributeValue: false,
    isArray: (name) => name === 'item' || name === 'media:content',
  });
  const items = (parser.parse(rss).rss.channel.item ?? []) as (RssItem & { guid: GuidElement })[];
  return items.map((item) => ({ ...item, guid: item.guid['#text'] }));
}

interface GuidElement {
  readonly '#text': string;
}

/** Every object that readers can reach of a newsroom, with what it holds: key → ETag. */
export async function published({ warta, id }: Pick<FlowNewsroom, 'warta' | 'id'>) {
  const Bucket = warta.cloud.outputs.SiteBucket;
  const { Contents = [] } = await warta.s3.send(
    new ListObjectsV2Command({ Bucket, Prefix: `${id}/` }),
  );
  return new Map(Contents.map(({ Key = '', ETag = '' }) => [Key, ETag]));
}
