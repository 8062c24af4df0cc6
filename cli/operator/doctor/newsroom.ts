import { withStates } from '../../../shared/backup/needs.ts';
import { changedState, missingStates, unfinishedErasures } from '../../../shared/doctor/archive.ts';
import { examineProgress, type Pace } from '../../../shared/doctor/behind.ts';
import { examineCards } from '../../../shared/doctor/cards.ts';
import { confirmed } from '../../../shared/doctor/confirm.ts';
import { type Examined, type Finding, together } from '../../../shared/doctor/finding.ts';
import {
  type LogSurvey,
  listsInMotion,
  type Progress,
  surveyLog,
} from '../../../shared/doctor/log-survey.ts';
import { examineSchedules } from '../../../shared/doctor/schedules.ts';
import { examineSettings } from '../../../shared/doctor/settings.ts';
import type { LogEvent } from '../../../shared/events.ts';
import { stateKey } from '../../../shared/keys.ts';
import type { Settings } from '../../../shared/settings.ts';
import { site } from '../../../shared/site.ts';
import type { Version } from '../../../shared/version.ts';
import { wholeLog } from '../whole-log.ts';
import { type Walked, type WalkInput, walkArticles } from './articles.ts';
import { examineHashes, examineRenditions } from './deep.ts';
import type { DoctorDeps } from './deps.ts';
import { examineFiles } from './files.ts';
import { listed, readHoldings } from './holdings.ts';
import { examineLeftovers } from './leftovers.ts';
import { stateIfAny } from './read-state.ts';

/** What an examination of a newsroom came to, and how much was looked at. */
export interface ExaminedNewsroom extends Examined {
  readonly newsroom: string;
  /** its epoch, and seq of the newest event that was looked at */
  readonly version: Version;
  readonly counts: Counts;
}

export interface Counts {
  readonly events: number;
  readonly articles: number;
  /** public, withdrawn ones among them */
  readonly objects: number;
}

/** Compares a newsroom's log with everything that follows from it. */
export async function examineNewsroom(
  deps: DoctorDeps,
  newsroom: string,
): Promise<ExaminedNewsroom> {
  // In this order: what is published between the two is then still pending, not missing.
  const progress = await deps.checkpoints.read(newsroom);
  const reading = (read: number) => deps.counter.at(`${newsroom}: reading the log`, read);
  const events = await wholeLog(deps.log, newsroom, reading);
  const survey = surveyLog(newsroom, events, progress);
  const { findings, objects } = await examineDerived(deps, survey, events);

  // Again the checkpoint first, or it would seem to know of events that are not in the log.
  const now = await progressNow(deps, survey);
  const meanwhile = await wholeLog(deps.log, newsroom, reading, survey.head);
  const all = [...events, ...meanwhile];
  const examined = together([
    examineProgress(surveyLog(newsroom, all, now.progress), now.pace, deps.now()),
    confirmed(survey, findings, { events: meanwhile, progress: now.progress }),
  ]);
  return {
    ...{ newsroom, ...examined },
    version: { epoch: progress.epoch, seq: survey.head },
    counts: { events: events.length, articles: survey.newest.size, objects },
  };
}

/** Milliseconds within which work that goes on shows it. */
const STEP = 5000;

/** Where publishing stands now; if it is not at its end it is given time for a step. */
async function progressNow(
  { checkpoints, publishing, sleep }: DoctorDeps,
  { newsroom, progress: before, head }: LogSurvey,
): Promise<{ readonly progress: Progress; readonly pace: Pace }> {
  const look = async () => {
    const progress = await checkpoints.read(newsroom);
    const rebuilt = progress.rebuild?.after !== before.rebuild?.after;
    const pace = { moves: rebuilt || progress.seq !== before.seq, busy: (await publishing()) > 0 };
    return { progress, pace };
  };
  const first = await look();
  const isDone = !first.progress.rebuild && first.progress.seq >= head;
  if (isDone || first.pace.moves) return first;
  await sleep(STEP);
  return await look();
}

async function examineDerived(
  deps: DoctorDeps,
  survey: LogSurvey,
  events: readonly LogEvent[],
): Promise<{ readonly findings: Finding[]; readonly objects: number }> {
  const { newsroom, settings: changed } = survey;
  const kept = withStates(events);
  const holdings = await readHoldings(deps, newsroom);
  const findings = [
    ...missingStates(kept, holdings),
    ...unfinishedErasures(events, holdings, deps.now()),
  ];
  const spoilt = deps.deep ? await examineRenditions(deps, newsroom, holdings) : [];
  if (deps.deep) findings.push(...(await examineHashes(deps, newsroom, kept)), ...spoilt);
  // Under an epoch that nobody knows all would seem to be out of date.
  if (survey.progress.registered !== undefined) return { findings, objects: 0 };
  // Without settings nothing can be rendered, and nothing was.
  if (!changed || !holdings.states.has(keyOf(changed))) return { findings, objects: 0 };

  const settings = await stateIfAny<Settings>(deps, changed);
  if (!settings) {
    if (!deps.deep) findings.push(changedState(changed));
    return { findings, objects: 0 };
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
  findings.push(...(await examineLeftovers(deps, { newsroom, events, unknown, keys })));
  return { findings, objects: there.size };
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
  const files = site({ settings, articles: [], lists: { newest: walked.newest, version } });
  for (const { key } of files) walked.accounted.add(key);
  if (listsInMotion(survey) || isIncomplete(survey, walked)) return [];
  return await examineFiles(deps, { newsroom, there, renditions }, files);
}

/** Whether something is unknown that lists may show: an article in motion is told by them already. */
function isIncomplete({ newest }: LogSurvey, { unknown }: Walked): boolean {
  return [...unknown].some((article) => newest.get(article)?.status === 'live');
}
