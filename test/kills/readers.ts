import { setTimeout } from 'node:timers/promises';
import type { SubmissionView } from '../../shared/submissions/wire.ts';
import { elementsNamed } from '../support/elements.ts';
import { Sender } from '../support/flow-sender.ts';
import { lists, read } from '../support/flow-site.ts';
import { NEWSROOM, type Office } from './office.ts';
import type { Release } from './releases.ts';

/** What was acknowledged: a release and its submission. */
export interface Acknowledged {
  readonly release: Release;
  readonly submission: string;
}

export interface Seen {
  /** Acknowledged, and not wholly there. */
  readonly lost: readonly string[];
  /** In a list more than once. */
  readonly doubled: readonly string[];
  /** In a list, and nobody's. */
  readonly foreign: readonly string[];
}

/** So that the API, which counts what a token reads, has enough of them. */
const BETWEEN_MS = 150;

/** Those of which the API does not say that they are live. */
export async function notLive(
  office: Office,
  all: readonly Acknowledged[],
): Promise<readonly Acknowledged[]> {
  const left: Acknowledged[] = [];
  for (const one of all) if ((await viewOf(office, one)).state !== 'live') left.push(one);
  return left;
}

async function viewOf(office: Office, { submission }: Acknowledged): Promise<SubmissionView> {
  await setTimeout(BETWEEN_MS);
  return await new Sender(office.apiUrl, NEWSROOM, office.token).view(submission);
}

/** Looks at front page, feeds, pages and pictures as a reader does. */
export async function look(office: Office, all: readonly Acknowledged[]): Promise<Seen> {
  const site = { cloud: { siteUrl: office.siteUrl } };
  const { front, rss, json } = await lists({ warta: site, id: NEWSROOM });
  const lost: string[] = [];
  for (const one of all) {
    const fault = await faultOf(one.release, (await viewOf(office, one)).url);
    if (fault) lost.push(`${one.release.headline}: ${fault}`);
  }
  const titles = { rss: rss.map(({ title }) => title), json: json.map(({ title }) => title) };
  const known = new Set(all.map(({ release }) => release.headline));
  const several = (list: readonly string[]) => list.filter((one, i) => list.indexOf(one) !== i);
  const lists3 = [front, titles.rss, titles.json];
  return {
    lost,
    doubled: lists3.flatMap(several),
    foreign: [
      ...[...titles.rss, ...titles.json].filter((title) => !known.has(title)),
      ...(front.length > all.length ? [`${front.length} releases on the front page`] : []),
    ],
  };

  async function faultOf(release: Release, url: string | undefined): Promise<string | undefined> {
    if (url === undefined) return 'the API knows no address';
    const { pathname } = new URL(url);
    if (!front.includes(pathname)) return 'not on the front page';
    if (!rss.some(({ link, title }) => link === url && title === release.headline)) return 'no RSS';
    const entry = json.find((item) => item.url === url && item.title === release.headline);
    if (!entry) return 'not in JSON Feed';
    const page = await read(site, pathname);
    if (page.status !== 200) return `its page answers ${page.status}`;
    const photos = release.paths.length - 1 - release.kept;
    if (elementsNamed(page.text, 'img').length !== photos) return 'a photo is not on its page';
    if (entry.attachments.length !== photos) return 'a photo is not in JSON Feed';
    const media = /\/samarinda\/media\/[^\s"',]+/g;
    for (const path of new Set([...(page.text.match(media) ?? [])])) {
      const { status } = await read(site, path);
      if (status !== 200) return `${path} answers ${status}`;
    }
    return undefined;
  }
}
