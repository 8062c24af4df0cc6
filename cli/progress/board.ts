import type { FileView } from '../../shared/submissions/wire.ts';
import type { Io } from '../io.ts';
import type { FileProgress } from './file-progress.ts';
import { plainView } from './plain.ts';
import { addSample, rateOf, type Sample } from './rate.ts';
import { terminalView } from './terminal.ts';
import type { OpenView } from './view.ts';

/** Where every part of a command says what is going on, and which shows it. */
export interface Board {
  /** Lists files of the submission, all of them waiting; those that are listed stay as they are. */
  list(files: readonly Pick<FileView, 'number' | 'name' | 'size'>[]): void;
  change(number: number, change: Partial<Pick<FileProgress, 'state' | 'sent' | 'note'>>): void;
  headline(text: string): void;
  note(text: string): void;
  /** Leaves the last state on the screen; what comes later is not shown. */
  end(): void;
}

type Entry = Omit<FileProgress, 'rate' | 'seconds'> & {
  readonly samples: readonly Sample[];
  /** milliseconds: when it came to be in its state */
  readonly since: number;
};

/** A board on stderr: bars where that is a terminal, else lines. */
export function openBoard({ stderr, now }: Pick<Io, 'stderr' | 'now'>): Board {
  return createBoard(now, stderr.isTTY ? terminalView(stderr) : plainView(stderr, now));
}

/** @param now milliseconds */
export function createBoard(now: () => number, openView: OpenView): Board {
  const entries = new Map<number, Entry>();
  let headline = '';
  let ended = false;
  const view = openView(() => ({
    files: Array.from(entries.values(), (entry) => progressOf(entry, now())),
    headline,
  }));
  return {
    list: (files) => {
      for (const { number, name, size } of files) {
        if (entries.has(number)) continue;
        entries.set(number, {
          number,
          name,
          size,
          sent: 0,
          state: 'waiting',
          note: '',
          samples: [],
          since: now(),
        });
      }
    },
    change: (number, change) => {
      const entry = entries.get(number);
      if (!entry) return;
      const isSame = (change.state ?? entry.state) === entry.state;
      const next = { ...entry, ...change, since: isSame ? entry.since : now() };
      const sample = { at: now(), sent: next.sent };
      const { samples } = entry;
      entries.set(number, {
        ...next,
        samples: next.state === 'uploading' ? addSample(samples, sample) : [],
      });
      view.changed(number);
    },
    headline: (text) => {
      headline = text;
      view.changed();
    },
    note: (text) => view.note(text),
    end: () => {
      if (!ended) view.end();
      ended = true;
    },
  };
}

function progressOf({ samples, since, ...entry }: Entry, now: number): FileProgress {
  const seconds = Math.floor((now - since) / 1000);
  return { ...entry, rate: rateOf(samples, now), seconds };
}
