import { feedPath, frontPath, siteKey } from '../../../shared/keys.ts';
import type { MemoryObjects } from '../../support/memory-objects.ts';
import type { Decided, Newsroom } from '../model.ts';
import type { Violation } from '../violation.ts';
import { atomEntries, type Entry, frontEntries, jsonEntries, rssEntries } from './entries.ts';

export interface ReadersView {
  readonly site: MemoryObjects;
  readonly origin: string;
  readonly newsroom: Newsroom;
  /** milliseconds */
  readonly now: number;
}

/** What readers of one newsroom find: front page and feeds, and a page behind each entry. */
export function checkReaders(
  view: ReadersView,
  room: string,
  log: readonly Decided[],
): Violation[] {
  const { site, origin } = view;
  const lists: readonly [string, (text: string) => Entry[]][] = [
    [siteKey(frontPath(room)), (text) => frontEntries(text, origin)],
    [siteKey(feedPath(room, 'rss')), rssEntries],
    [siteKey(feedPath(room, 'atom')), atomEntries],
    [siteKey(feedPath(room, 'json')), jsonEntries],
  ];
  return lists.flatMap(([key, read]) => {
    const text = site.text(key);
    if (text === undefined) return [{ kind: 'lost', what: `there is no ${key}` } as const];
    return checkList(view, key, read(text), view.newsroom.listed(room, log, view.now));
  });
}

function checkList(
  { site, origin }: ReadersView,
  key: string,
  found: readonly Entry[],
  owed: readonly { readonly headline: string; readonly article: string }[],
): Violation[] {
  const headlines = found.map(({ headline }) => headline);
  const violations: Violation[] = [];
  for (const { headline, article } of owed) {
    const entries = found.filter((entry) => entry.headline === headline);
    const [entry] = entries;
    const release = article;
    if (!entry) violations.push({ kind: 'lost', release, what: `${key} lacks «${headline}»` });
    else if (!pageOf(site, entry.url, origin)?.includes(headline)) {
      violations.push({ kind: 'lost', release, what: `no page of «${headline}» at ${entry.url}` });
    } else if (!entry.url.includes(article)) {
      violations.push({ kind: 'stale', what: `${entry.url} is no address of ${article}` });
    }
    if (entries.length > 1) {
      const what = `${key} lists «${headline}» ${entries.length} times`;
      violations.push({ kind: 'doubled', release, what });
    }
  }
  const expected = owed.map(({ headline }) => headline);
  if (violations.length === 0 && headlines.join('\n') !== expected.join('\n')) {
    const what = `${key} lists ${headlines.join(', ')} and not ${expected.join(', ')}`;
    violations.push({ kind: 'stale', what });
  }
  return violations;
}

/** Of what was withdrawn, readers find nothing any more: neither its words nor its pictures. */
export function checkGone({ site, newsroom }: ReadersView): Violation[] {
  return newsroom.gone().flatMap(({ headline, article }) =>
    [...site.stored].flatMap(([key, { body, headers }]): Violation[] => {
      if (key.includes(article) && headers.metadata?.status !== '410') {
        return [{ kind: 'leaked', what: `${key} is still there` }];
      }
      if (typeof body !== 'string' || !body.includes(headline)) return [];
      return [{ kind: 'leaked', what: `${key} still tells of «${headline}»` }];
    }),
  );
}

function pageOf(site: MemoryObjects, url: string, origin: string): string | undefined {
  return url.startsWith(origin) ? site.text(siteKey(url.slice(origin.length))) : undefined;
}
