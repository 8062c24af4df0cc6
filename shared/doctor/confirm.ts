import type { LogEvent } from '../events.ts';
import { touchesLists } from '../list-events.ts';
import type { Examined, Finding } from './finding.ts';
import type { LogSurvey, Progress } from './log-survey.ts';

/** What happened while a newsroom was being looked at. */
export interface Meanwhile {
  /** events that came to the log */
  readonly events: readonly LogEvent[];
  /** where publishing stands now */
  readonly progress: Progress;
}

/**
 * Leaves out what may only look wrong, as a release went out or a rebuild walked by meanwhile.
 * @param findings of a newsroom's records and public files
 */
export function confirmed(
  { newsroom, progress }: LogSurvey,
  findings: readonly Finding[],
  meanwhile: Meanwhile,
): Examined {
  const { rebuild = meanwhile.progress.rebuild } = progress;
  const changed = new Set(meanwhile.events.map(({ article }) => article));
  const settings = meanwhile.events.some(({ status }) => status === 'settings');
  const lists = meanwhile.events.some(touchesLists) || meanwhile.progress.seq !== progress.seq;
  const rebuilt = rebuild !== undefined || meanwhile.progress.epoch !== progress.epoch;

  const isSure = ({ thing, problem, article }: Finding): boolean => {
    if (article !== undefined && changed.has(article)) return false;
    if (thing === 'list' && (lists || rebuilt)) return false;
    if (thing === 'settings record') return !settings && !rebuilt;
    if (thing === 'photo file') return rebuild?.media !== true || problem === 'foreign';
    if ((thing === 'page' || thing === 'file') && problem !== 'foreign')
      return !settings && !rebuilt;
    return true;
  };
  const sure = findings.filter(isSure);
  const unsure = findings.length - sure.length;
  const text = `${unsure} more may be wrong, or just be being made: look again when that is over`;
  return { findings: sure, notes: unsure > 0 ? [{ newsroom, text }] : [] };
}
