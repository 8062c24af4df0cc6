import { stateKey } from '../../../shared/archive-keys.ts';
import {
  type Article,
  type ArticleState,
  isLive,
  isWithdrawn,
  type LiveArticle,
  type WithdrawnArticle,
} from '../../../shared/articles.ts';
import { changedState, type Holdings, missingParts } from '../../../shared/doctor/archive.ts';
import type { Listed } from '../../../shared/doctor/bytes.ts';
import type { Carded } from '../../../shared/doctor/cards.ts';
import type { Finding } from '../../../shared/doctor/finding.ts';
import { isInMotion, type LogSurvey, pageVersion } from '../../../shared/doctor/log-survey.ts';
import type { LogEvent } from '../../../shared/events.ts';
import { inParallel } from '../../../shared/in-parallel.ts';
import type { Settings } from '../../../shared/settings.ts';
import { LISTED, type PublicArticle, site } from '../../../shared/site.ts';
import { AT_ONCE, CHUNK, type DoctorDeps } from './deps.ts';
import { examineFiles } from './files.ts';
import { readState } from './read-state.ts';

/** What the walk through a newsroom's articles came to. */
export interface Walked {
  readonly findings: Finding[];
  readonly carded: Carded[];
  readonly scheduled: Article[];
  /** what lists are made of, newest first: the newest live ones, and what was withdrawn from among them */
  readonly listed: (LiveArticle | WithdrawnArticle)[];
  /** keys of public objects that the log accounts for */
  readonly accounted: Set<string>;
  /** hashes of the originals of all photos */
  readonly photos: Set<string>;
  /** articles of which nothing can be said: just being published, or without a state */
  readonly unknown: Set<string>;
}

export interface WalkInput {
  readonly survey: LogSurvey;
  readonly settings: Settings;
  readonly holdings: Holdings;
  /** of these, the renditions that copies can be compared with */
  readonly renditions: Holdings['renditions'];
  readonly there: ReadonlyMap<string, Listed>;
}

/** Reads each article's newest state, renders its files, and compares them with those that are there. */
export async function walkArticles(deps: DoctorDeps, input: WalkInput): Promise<Walked> {
  const { survey, holdings } = input;
  const walked: Walked = {
    ...{ findings: [], carded: [], scheduled: [], listed: [] },
    ...{ accounted: new Set(), photos: new Set(), unknown: new Set() },
  };
  const events = [...survey.newest.values()];
  const readable = events.filter((event) => {
    const { newsroom, article, revision, sha256 } = event;
    const there = holdings.states.has(stateKey(newsroom, article, revision, sha256));
    if (there && !isInMotion(survey, article)) return true;
    walked.unknown.add(article);
    return false;
  });
  for (let i = 0; i < readable.length; i += CHUNK) {
    const chunk = readable.slice(i, i + CHUNK);
    await walkChunk(deps, input, walked, chunk);
    deps.counter.at(`${survey.newsroom}: comparing articles`, i + chunk.length, readable.length);
  }
  return walked;
}

async function walkChunk(
  deps: DoctorDeps,
  { survey, settings, holdings, renditions, there }: WalkInput,
  walked: Walked,
  events: readonly LogEvent[],
): Promise<void> {
  const read = await inParallel(events, AT_ONCE, async (event) => ({
    event,
    article: await readState<ArticleState>(deps, event),
  }));
  const shown: PublicArticle[] = [];
  for (const { event, article } of read) {
    if (typeof article !== 'object') {
      // A deep look has compared every state already.
      if (!deps.deep && article === 'forged') walked.findings.push(changedState(event));
      walked.unknown.add(event.article);
      continue;
    }
    walked.findings.push(...missingParts(article, holdings));
    if (article.status !== 'erased')
      for (const { original } of article.photos) walked.photos.add(original);
    if (article.status === 'scheduled') walked.scheduled.push(article);
    if (!isLive(article) && !isWithdrawn(article)) continue;
    const { publishedAt } = article;
    walked.carded.push({ event, publishedAt, gone: !isLive(article) });
    shown.push({ article, version: pageVersion(survey, event) });
  }
  noteListed(walked, shown);
  // The stylesheet is the newsroom's: it is looked at once, with the lists.
  const files = site({ settings, articles: shown }).filter(({ version }) => version);
  for (const { key } of files) walked.accounted.add(key);
  const compare = { newsroom: survey.newsroom, there, renditions };
  walked.findings.push(...(await examineFiles(deps, compare, files)));
}

/** In the order of cards, which lists follow, and as far as lists do. */
function noteListed({ listed }: Walked, shown: readonly PublicArticle[]): void {
  const place = ({ publishedAt, id }: LiveArticle | WithdrawnArticle) => `${publishedAt}#${id}`;
  listed.push(...shown.map(({ article }) => article));
  listed.sort((a, b) => (place(a) < place(b) ? 1 : -1));
  const last = listed.filter(isLive)[LISTED - 1];
  if (last) listed.splice(listed.indexOf(last) + 1);
}
