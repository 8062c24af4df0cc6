import type { LogEvent } from '../events.ts';
import { touchesLists } from '../list-events.ts';
import { SETTINGS_ID } from '../settings.ts';
import type { Version } from '../version.ts';
import type { Examined, Finding, Note } from './finding.ts';
import type { LogSurvey } from './log-survey.ts';

/**
 * Seconds that an event may wait for its publishing before something is wrong: the sweep asks again
 * each minute, and a publish takes some seconds.
 */
const PATIENCE = 120;

/** What was seen of publishing while it was looked at. */
export interface Pace {
  /** whether the checkpoint has moved */
  readonly moves: boolean;
  /** whether messages wait in its queue, or are being worked on */
  readonly busy: boolean;
}

/** What publishing and rebuilding still have to do, and whether they seem to be doing it. */
export function examineProgress(survey: LogSurvey, { moves, busy }: Pace, now: Date): Examined {
  const findings: Finding[] = [];
  const notes: Note[] = [];
  const { newsroom, pending, progress, gaps } = survey;
  const denied = deniedBy(survey);
  if (denied) {
    const text = 'not compared until publishing goes on: all that follows from the log';
    findings.push(denied, ...gaps.map((seq) => gap(newsroom, seq)));
    return { findings, notes: [{ newsroom, text }] };
  }
  const [first] = pending;
  if (first) {
    const seconds = Math.max(0, Math.round((now.getTime() - Date.parse(first.at)) / 1000));
    // After a restoration all of the log is published anew, however long ago it was written.
    if (seconds < PATIENCE || moves) {
      notes.push({
        newsroom,
        text: `${eventsAre(pending.length)} being published; the first came ${first.at}`,
      });
    } else {
      findings.push(behind(newsroom, pending, first));
      notes.push({ newsroom, text: `not compared until that is public: ${withheld(pending)}` });
    }
  }
  const { rebuild } = progress;
  if (rebuild) {
    const text = `a rebuild is at event ${rebuild.after} of ${progress.seq}`;
    notes.push({ newsroom, text });
    if (!moves && !busy) findings.push(standing(newsroom, rebuild.after));
  }
  findings.push(...gaps.map((seq) => gap(newsroom, seq)));
  return { findings, notes };
}

/** What readers see of these events. */
function withheld(pending: readonly LogEvent[]): string {
  const articles = new Set(pending.map(({ article }) => article));
  const settings = articles.delete(SETTINGS_ID);
  const number = articles.size === 1 ? '1 article' : `${articles.size} articles`;
  return [
    ...(settings ? ['settings'] : []),
    ...(pending.some(touchesLists) ? ['front page and feeds'] : []),
    ...(articles.size > 0 ? [number] : []),
  ].join(', ');
}

function eventsAre(count: number): string {
  return count === 1 ? '1 event is' : `${count} events are`;
}

function behind(newsroom: string, pending: readonly LogEvent[], first: LogEvent): Finding {
  return {
    ...{ newsroom, problem: 'behind', thing: 'event', count: pending.length },
    subject: `${first.seq} (${first.type} ${first.article}) and what follows`,
    predicate: `not public, the first since ${first.at}`,
    remedy: { kind: 'publish' },
  };
}

function standing(newsroom: string, after: number): Finding {
  return {
    ...{ newsroom, problem: 'behind', thing: 'rebuild' },
    subject: `event ${after}`,
    predicate: 'standing still, as no message asks for its next part',
    remedy: { kind: 'goOn' },
  };
}

/** A checkpoint that registry or log contradict: nothing can be compared by it. */
function deniedBy({ newsroom, progress, head }: LogSurvey): Finding | undefined {
  const { epoch, registered, unlogged } = progress;
  if (registered !== undefined) return epochUnknown(newsroom, epoch, registered);
  return unlogged && eventUnknown(newsroom, { epoch, seq: unlogged.seq }, head);
}

function eventUnknown(newsroom: string, published: Version, head: number): Finding {
  const { seq } = published;
  const log = seq > head ? `the log ends with event ${head}` : 'the log has another event there';
  return {
    ...{ newsroom, problem: 'broken', thing: 'checkpoint' },
    subject: `event ${seq}: ${log}`,
    predicate: 'of an event that the log has lost, and publishing stops at it',
    remedy: { kind: 'setBack', seen: published },
  };
}

function epochUnknown(newsroom: string, epoch: number, registered: number): Finding {
  return {
    ...{ newsroom, problem: 'broken', thing: 'checkpoint', subject: `epoch ${epoch}` },
    predicate: `above the newsroom’s epoch, ${registered}, and publishing stops at it`,
    remedy: { kind: 'epoch' },
  };
}

function gap(newsroom: string, seq: number): Finding {
  return {
    ...{ newsroom, problem: 'broken', thing: 'event' },
    subject: String(seq),
    predicate: 'missing from the log, though later ones are there',
  };
}
