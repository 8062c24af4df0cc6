import { articleOfPage, publicArticles } from '../../../shared/backup/foreign.ts';
import type { RestoreDeps } from './deps.ts';
import type { Plan } from './plan.ts';

/** Keys of pages that the site holds and that the restored log knows nothing of. */
export async function foreignPages(
  { siteListing }: Pick<RestoreDeps, 'siteListing'>,
  { newsroom, events }: Pick<Plan, 'newsroom' | 'events'>,
): Promise<string[]> {
  const known = publicArticles(events);
  const foreign: string[] = [];
  for await (const { key } of siteListing.list(`${newsroom}/`)) {
    const article = articleOfPage(key);
    if (article !== undefined && !known.has(article)) foreign.push(key);
  }
  return foreign;
}
