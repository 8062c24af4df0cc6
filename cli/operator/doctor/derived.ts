import { stateKey } from '../../../shared/archive-keys.ts';
import { isLive, isWithdrawn } from '../../../shared/articles.ts';
import { withStates } from '../../../shared/backup/needs.ts';
import { changedState, missingStates } from '../../../shared/doctor/archive.ts';
import { examineCards } from '../../../shared/doctor/cards.ts';
import type { Finding, Note } from '../../../shared/doctor/finding.ts';
import { type LogSurvey, listsInMotion } from '../../../shared/doctor/log-survey.ts';
import { examineSchedules } from '../../../shared/doctor/schedules.ts';
import { examineSettings } from '../../../shared/doctor/settings.ts';
import { type LogEvent, PUBLIC_STATUSES } from '../../../shared/events.ts';
import type { Settings } from '../../../shared/settings.ts';
import { site } from '../../../shared/site.ts';
import { type Walked, type WalkInput, walkArticles } from './articles.ts';
import { examineHashes, examineRenditions } from './deep.ts';
import type { DoctorDeps } from './deps.ts';
import { examineErasures } from './erasures.ts';
import { examineFiles } from './files.ts';
import { listed, readHoldings } from './holdings.ts';
import { examineLeftovers } from './leftovers.ts';
import { stateIfAny } from './read-state.ts';
import { findStrangers } from './strangers.ts';

/** What was found of what follows from a newsroom's log. */
export interface ExaminedDerived {
  readonly findings: Finding[];
  readonly notes: readonly Note[];
  /** public ones; undefined where none was looked at */
  readonly objects: number | undefined;
}

/** Compares records, public files and the archive with the log. @param events the whole log */
export async function examineDerived(
  deps: DoctorDeps,
  survey: LogSurvey,
  events: readonly LogEvent[],
): Promise<ExaminedDerived> {
  const { newsroom, settings: changed } = survey;
  const kept = withStates(events);
  const holdings = await readHoldings(deps, newsroom);
  const findings = [
    ...missingStates(kept, holdings),
    ...(await examineErasures(deps, newsroom, events, holdings)),
  ];
  const spoilt = deps.deep ? await examineRenditions(deps, newsroom, holdings) : [];
  if (deps.deep) findings.push(...(await examineHashes(deps, newsroom, kept)), ...spoilt);
  // By a checkpoint that registry or log contradict, all would seem to be out of date.
  const { registered, unlogged } = survey.progress;
  if (registered !== undefined || unlogged) return { findings, notes: [], objects: undefined };
  // Without settings nothing can be rendered, and nothing was.
  if (!changed) return { findings, notes: [], objects: undefined };
  if (!holdings.states.has(keyOf(changed)))
    return { findings, notes: [withoutSettings(newsroom)], objects: undefined };

  const settings = await stateIfAny<Settings>(deps, changed);
  if (!settings) {
    if (!deps.deep) findings.push(changedState(changed));
    return { findings, notes: [withoutSettings(newsroom)], objects: undefined };
  }
  const renditions = new Map(holdings.renditions);
  for (const { subject } of spoilt) renditions.delete(subject);
  const label = `${newsroom}: listing the site`;
  const there = await listed(deps, deps.siteListing, `${newsroom}/`, label);
  const input = { survey, settings, holdings, renditions, there };
  const walked = await walkArticles(deps, input);
  findings.push(
    ...examineSettings(survey, settings, await deps.newsrooms.settings(newsroom)),
    ...walked.findings,
    ...(await examineLists(deps, input, walked)),
    ...examineCards(survey, walked.carded, await deps.census.cards(newsroom), walked.unknown),
    ...examineSchedules(walked.scheduled, await deps.census.schedules(), deps.now()),
  );
  const keys = [...there.keys()].filter((key) => !walked.accounted.has(key));
  const { unknown } = walked;
  const head = { epoch: survey.progress.epoch, seq: survey.head };
  findings.push(...(await examineLeftovers(deps, { newsroom, head, events, unknown, keys })));
  const articles = new Set(survey.newest.keys());
  const strangers = await findStrangers(deps, newsroom, holdings, { articles, ...walked });
  findings.push(...strangers.findings);
  return { findings, notes: strangers.notes, objects: there.size };
}

function withoutSettings(newsroom: string): Note {
  return { newsroom, text: 'not compared until its settings can be read: all that is public' };
}

function keyOf({ newsroom, article, revision, sha256 }: LogEvent): string {
  return stateKey(newsroom, article, revision, sha256);
}

/** Front page, feeds and stylesheet. */
async function examineLists(
  deps: DoctorDeps,
  { survey, settings, renditions, there }: WalkInput,
  walked: Walked,
): Promise<Finding[]> {
  const { newsroom, progress, lists } = survey;
  if (lists === undefined) return [];
  const version = { epoch: progress.epoch, seq: lists };
  const { listed: shown } = walked;
  const listed = { newest: shown.filter(isLive), withdrawn: shown.filter(isWithdrawn) };
  const files = site({ settings, articles: [], lists: { ...listed, version } });
  for (const { key } of files) walked.accounted.add(key);
  if (listsInMotion(survey) || isIncomplete(survey, walked)) return [];
  return await examineFiles(deps, { newsroom, there, renditions }, files);
}

/** Whether something is unknown that lists may tell of: an article in motion is told by them already. */
function isIncomplete({ newest }: LogSurvey, { unknown }: Walked): boolean {
  const events = [...unknown].map((article) => newest.get(article));
  return events.some((event) => event && PUBLIC_STATUSES.has(event.status));
}
