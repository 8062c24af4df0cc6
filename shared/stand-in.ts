import type { Article } from './articles.ts';
import type { LogEvent } from './events.ts';
import { articleIdOf } from './ids.ts';
import { parseNewsroomKey } from './keys.ts';
import { FORMATS, type Format, type MediaSet } from './photos.ts';

/**
 * What an erasure has to know of an article whose newest state is lost: the log tells its commands,
 * and the site where readers find it. It says nothing, and shows no photo.
 *
 * @param events all of the article's, oldest first
 * @param keys of the site, those of other articles among them
 * @returns undefined where it was erased before, or no event tells the submission that it came with
 */
export function standInFor(
  events: readonly LogEvent[],
  keys: readonly string[],
): Article | undefined {
  const [first, newest] = [events[0], events.at(-1)];
  const submission = events.find((event) => articleIdOf(event.commandId) === event.article);
  if (!first || !newest || !submission) return undefined;
  const { article: id, newsroom, revision, status } = newest;
  if (status === 'erased' || status === 'settings') return undefined;
  const own = keys.filter((key) => isOf(key, newsroom, id));
  return {
    ...{ id, newsroom, submission: submission.commandId, revision, status },
    commands: Object.fromEntries(events.map((event) => [event.commandId, event.revision])),
    ...{ headline: '', body: '', lead: '', photos: [], slug: '', submittedAt: first.at },
    withdrawn: setsIn(own, newsroom),
    ...addressIn(own, events),
  };
}

function isOf(key: string, newsroom: string, id: string): boolean {
  const found = parseNewsroomKey(newsroom, key);
  return 'article' in found && found.article === id;
}

/** Nothing, where readers never saw it. */
function addressIn(
  own: readonly string[],
  events: readonly LogEvent[],
): Partial<Pick<Article, 'slug' | 'month' | 'publishedAt'>> {
  const published = events.find(({ status }) => status === 'live');
  for (const key of own) {
    const [, month, slug] = /^[^/]+\/(\d{4}\/\d{2})\/(.*)-[^-/]+\/index\.html$/.exec(key) ?? [];
    if (published && month !== undefined && slug !== undefined)
      return { month, slug, publishedAt: published.at };
  }
  return {};
}

function setsIn(own: readonly string[], newsroom: string): MediaSet[] {
  const names = new Map<string, string[]>();
  for (const key of own) {
    const found = parseNewsroomKey(newsroom, key);
    if (found.kind !== 'media') continue;
    names.set(found.set, [...(names.get(found.set) ?? []), key.slice(key.lastIndexOf('/') + 1)]);
  }
  return Array.from(names, ([set, files]) => ({ set, ...filesOf(files) }));
}

const RENDITION = new RegExp(`^(\\d+)\\.(${FORMATS.join('|')})$`);

function filesOf(names: readonly string[]): Omit<MediaSet, 'set'> {
  const renditions = names.flatMap((name) => {
    const [, width, format] = RENDITION.exec(name) ?? [];
    return format ? [{ width: Number(width), format: format as Format }] : [];
  });
  const handouts = names.filter((name) => !RENDITION.test(name)).map((name) => ({ name }));
  return { renditions, ...(handouts.length > 0 && { handouts }) };
}
