import type { LogEvent } from '../../../shared/events.ts';
import { UsageError } from '../../errors.ts';
import { printable } from '../../printable.ts';
import type { EraseDeps } from './deps.ts';
import { FORMS_HELP, type Target } from './target.ts';

type Deps = Pick<EraseDeps, 'log' | 'newsrooms' | 'siteUrl'>;

/**
 * The newest event of the article that a command line names.
 * @throws UsageError for one that no newsroom has, or an address at another site
 */
export async function findArticle(deps: Deps, target: Target): Promise<LogEvent> {
  const { log, newsrooms } = deps;
  const { article, newsroom } = target;
  const places = newsroom === undefined ? await newsrooms.list() : [newsroom];
  for (const place of places) {
    const newest = await log.newest(place, article);
    if (!newest) continue;
    if (target.origin !== undefined) await assertOwn(deps, place, target.origin);
    return newest;
  }
  const where = places.join(', ') || 'this deployment, which has no newsroom';
  throw new UsageError(`Expected ${FORMS_HELP} but received ${article}, which is not in ${where}`);
}

/** Another deployment may have a newsroom of the same name, and an article of the same address. */
async function assertOwn(
  { newsrooms, siteUrl }: Deps,
  newsroom: string,
  origin: string,
): Promise<void> {
  const record = await newsrooms.settings(newsroom);
  const own = [...new Set([record?.settings.values.origin ?? siteUrl, siteUrl])];
  if (own.includes(origin)) return;
  throw new UsageError(
    `Expected an address at ${own.join(' or ')} for warta erase in ${newsroom} but received one at ` +
      `${printable(origin)}: this works on the deployment that WARTA_STACK names, or on the local ` +
      'one where it names none',
  );
}
