import { examineProgress, type Pace } from '../../../shared/doctor/behind.ts';
import { confirmed } from '../../../shared/doctor/confirm.ts';
import { type Examined, together } from '../../../shared/doctor/finding.ts';
import { type LogSurvey, type Progress, surveyLog } from '../../../shared/doctor/log-survey.ts';
import { sparing } from '../../../shared/doctor/losses.ts';
import type { Version } from '../../../shared/version.ts';
import { wholeLog } from '../whole-log.ts';
import type { DoctorDeps } from './deps.ts';
import { examineDerived } from './derived.ts';

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
  /** public, withdrawn ones among them; undefined where none was looked at */
  readonly objects: number | undefined;
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
  const { findings, notes, objects } = await examineDerived(deps, survey, events);

  // Again the checkpoint first, or it would seem to know of events that are not in the log.
  const now = await progressNow(deps, survey);
  const meanwhile = await wholeLog(deps.log, newsroom, reading, survey.head);
  const all = [...events, ...meanwhile];
  const sure = confirmed(survey, findings, { events: meanwhile, progress: now.progress });
  const examined = together([
    examineProgress(surveyLog(newsroom, all, now.progress), now.pace, deps.now()),
    sparing(survey, events, sure.findings),
    { findings: [], notes: [...sure.notes, ...notes] },
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
