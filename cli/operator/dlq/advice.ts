import type { Meaning } from '../../../shared/message-meaning.ts';

/** What is known of the work that a dead letter asks for. */
export interface WorkFacts {
  /** how many events the newsroom's log is ahead of its publishing */
  behind(newsroom: string): Promise<number>;
  /** whether a rebuild of the newsroom is not at its end */
  isRebuilding(newsroom: string): Promise<boolean>;
  /** until when the submission takes files, ISO 8601; undefined where it has ended or is gone */
  openUntil(submission: string): Promise<string | undefined>;
  /** whether the article still waits for just this time */
  isScheduled(newsroom: string, article: string, publishAt: string): Promise<boolean>;
}

export interface Advice {
  /** whether its work is still to be done */
  readonly needed: boolean;
  /** one sentence */
  readonly text: string;
}

/** What to do with a dead letter, by whether its work is done by now. */
export async function adviceOn(meaning: Meaning, facts: WorkFacts): Promise<Advice> {
  switch (meaning.kind) {
    case 'publish': {
      const behind = await facts.behind(meaning.newsroom);
      if (behind === 0) return done('Everything of this newsroom is public by now');
      return toDo(`${events(behind)} not public yet; the sweep asks for it each minute, too`);
    }
    case 'rebuild':
      return (await facts.isRebuilding(meaning.newsroom))
        ? toDo('The rebuild is not at its end; the sweep asks for it each minute, too')
        : done('That rebuild is at its end');
    case 'root':
      return toDo('Doing it twice harms nothing');
    case 'arrival':
    case 'settle': {
      const submission =
        meaning.kind === 'settle' ? meaning.submission : (meaning.uploads[0]?.submission ?? '');
      const until = await facts.openUntil(submission);
      return until ? toDo(`Its submission is open until ${until}`) : done('Its submission is over');
    }
    case 'timer':
      return (await facts.isScheduled(meaning.newsroom, meaning.article, meaning.publishAt))
        ? toDo('The article still waits for that time')
        : done('The article no longer waits for that time');
    case 'unknown':
      return done('No function can do anything with it');
  }
}

function toDo(reason: string): Advice {
  return { needed: true, text: `${reason}: mend the cause, then redrive it.` };
}

function done(reason: string): Advice {
  return { needed: false, text: `${reason}: discard it.` };
}

function events(count: number): string {
  return count === 1 ? '1 event is' : `${count} events are`;
}
