import type { Meaning } from '../../../shared/message-meaning.ts';

/** What is known of the work that a dead letter asks for. */
export interface WorkFacts {
  /** how many events the newsroom's log is ahead of its publishing */
  behind(newsroom: string): Promise<number>;
  /** whether a rebuild of the newsroom is not at its end */
  isRebuilding(newsroom: string): Promise<boolean>;
  /** undefined where it has ended or is gone */
  openSubmission(submission: string): Promise<OpenSubmission | undefined>;
  /** whether the article still waits for just this time, as far as anybody can tell */
  isScheduled(newsroom: string, article: string, publishAt: string): Promise<boolean>;
  /** what is in the way of publishing, a sentence; undefined where nothing seems to be */
  whyPublishingStands(newsroom: string): Promise<string | undefined>;
  /** the same of taking a release to the log. @param article one that waits for its time */
  whyNothingIsReleased(newsroom: string, article?: string): Promise<string | undefined>;
}

export interface OpenSubmission {
  readonly newsroom: string;
  /** until when it takes files, ISO 8601 */
  readonly until: string;
}

export interface Advice {
  /** whether its work is still to be done */
  readonly needed: boolean;
  /** one sentence */
  readonly text: string;
  /** what would make it fail again, where that is known: one sentence */
  readonly cause?: string;
}

/** What to do with a dead letter, by whether its work is done by now. */
export async function adviceOn(meaning: Meaning, facts: WorkFacts): Promise<Advice> {
  switch (meaning.kind) {
    case 'publish': {
      const behind = await facts.behind(meaning.newsroom);
      if (behind === 0) return done('Everything of this newsroom is public by now');
      const reason = `${events(behind)} not public yet; the sweep asks for it each minute, too`;
      return toDo(reason, await facts.whyPublishingStands(meaning.newsroom));
    }
    case 'rebuild': {
      if (!(await facts.isRebuilding(meaning.newsroom))) return done('That rebuild is at its end');
      const reason = 'The rebuild is not at its end; the sweep asks for it each minute, too';
      return toDo(reason, await facts.whyPublishingStands(meaning.newsroom));
    }
    case 'root':
      return toDo('Doing it twice harms nothing');
    case 'arrival':
    case 'settle': {
      const submission =
        meaning.kind === 'settle' ? meaning.submission : (meaning.uploads[0]?.submission ?? '');
      const open = await facts.openSubmission(submission);
      if (!open) return done('Its submission is over');
      const reason = `Its submission is open until ${open.until}`;
      return toDo(reason, await facts.whyNothingIsReleased(open.newsroom));
    }
    case 'timer': {
      const { newsroom, article, publishAt } = meaning;
      if (!(await facts.isScheduled(newsroom, article, publishAt)))
        return done('The article no longer waits for that time');
      const cause = await facts.whyNothingIsReleased(newsroom, article);
      return toDo('The article still waits for that time', cause);
    }
    case 'unknown':
      return done('No function can do anything with it');
  }
}

function toDo(reason: string, cause?: string): Advice {
  const text = `${reason}: mend the cause, then redrive it.`;
  return { needed: true, text, ...(cause !== undefined && { cause: `${cause}.` }) };
}

function done(reason: string): Advice {
  return { needed: false, text: `${reason}: discard it.` };
}

function events(count: number): string {
  return count === 1 ? '1 event is' : `${count} events are`;
}
