import { publicArticles } from '../../../shared/backup/foreign.ts';
import { inParallel } from '../../../shared/in-parallel.ts';
import { parseNewsroomKey } from '../../../shared/keys.ts';
import { siteMarks } from '../../../shared/site-metadata.ts';
import { wholeLog } from '../whole-log.ts';
import type { RestoreDeps } from './deps.ts';

const AT_ONCE = 10;

/** Keys of pages that readers can see and that the log, as it is now, knows nothing of. */
export async function foreignPages(
  { site, siteListing, log }: Pick<RestoreDeps, 'site' | 'siteListing' | 'log'>,
  newsroom: string,
): Promise<string[]> {
  const pages = new Map<string, string>();
  for await (const { key } of siteListing.list(`${newsroom}/`)) {
    const found = parseNewsroomKey(newsroom, key);
    // What else lies beside a page goes with it.
    if (found.kind === 'page' && key.endsWith('.html')) pages.set(key, found.article);
  }
  // After the pages: of what is released meanwhile, the log knows first.
  const known = publicArticles(await wholeLog(log, newsroom, () => undefined));
  const foreign = [...pages].filter(([, article]) => !known.has(article));
  const seen = await inParallel(foreign, AT_ONCE, async ([key]) => {
    const head = await site.head(key);
    // A tombstone shows nothing that the log does not.
    return head && siteMarks(head.metadata).status === undefined ? [key] : [];
  });
  return seen.flat();
}
