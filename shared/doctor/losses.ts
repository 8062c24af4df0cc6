import type { LogEvent } from '../events.ts';
import type { Examined, Finding } from './finding.ts';
import type { LogSurvey } from './log-survey.ts';

/** Whether it says that the log has lost events, which a backup may hold. */
export function isLoss({ problem, thing, remedy }: Finding): boolean {
  return (thing === 'event' && problem === 'broken') || remedy?.kind === 'setBack';
}

/**
 * Takes the remedies away that would write over what only missing events tell of, where events are
 * missing from the midst of the log: until a restore, readers keep what they have.
 * @param events the whole log
 * @param findings of what follows from it
 */
export function sparing(
  { newsroom, gaps }: Pick<LogSurvey, 'newsroom' | 'gaps'>,
  events: readonly LogEvent[],
  findings: readonly Finding[],
): Examined {
  const last = gaps.at(-1);
  if (last === undefined) return { findings, notes: [] };
  const known = fullyKnown(events, last);
  // Their articles are compared one by one; the lists would only seem to show too many, or too few.
  const told = findings.filter(({ thing, problem }) => thing !== 'list' || problem === 'missing');
  // A record that no log explains tells of a change that is missing, by which all was rendered.
  const settingsAreLost = told.some(({ thing, remedy }) => thing === 'settings record' && !remedy);
  const text = 'not compared until the missing events are back: front page and feeds';
  const isSafe = (finding: Finding) =>
    mayBeMended(finding, known) && !(settingsAreLost && isRendered(finding));
  return {
    findings: told.map((finding) => (isSafe(finding) ? finding : spared(finding))),
    notes: [{ newsroom, text }],
  };
}

/** Articles of which no event can be missing. @param gap the last place where one is */
function fullyKnown(events: readonly LogEvent[], gap: number): ReadonlySet<string> {
  const revisions = new Map<string, number[]>();
  const later = new Set<string>();
  for (const { article, revision, seq } of events) {
    revisions.set(article, [...(revisions.get(article) ?? []), revision]);
    if (seq > gap) later.add(article);
  }
  // What is missing may be the newest of an article, unless that one comes after every gap.
  return new Set([...later].filter((article) => isGapless(revisions.get(article) ?? [])));
}

function isGapless(revisions: readonly number[]): boolean {
  return revisions.every((revision, i) => revision === i + 1);
}

function mayBeMended({ article, remedy }: Finding, known: ReadonlySet<string>): boolean {
  // An epoch that is raised makes all give way, whatever it is.
  if (remedy?.kind === 'setBack') return false;
  return remedy === undefined || article === undefined || known.has(article);
}

const LEFT_ALONE =
  '--repair leaves it alone while events are missing from the log, as they may tell of it: warta restore';

function isRendered({ remedy }: Finding): boolean {
  return remedy !== undefined && remedy.kind !== 'card' && remedy.kind !== 'schedule';
}

function spared({ remedy: _, ...finding }: Finding): Finding {
  return { ...finding, advice: LEFT_ALONE };
}
