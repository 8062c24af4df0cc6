import type { Output } from '../io.ts';
import { printable } from '../printable.ts';
import { stateText } from './bar.ts';
import { type FileProgress, percent, secondsLeft } from './file-progress.ts';
import { durationText, partText, rateText } from './units.ts';
import type { OpenView } from './view.ts';

/**
 * A log wants to know that it moves, not how; and some who run a command end it when it has said
 * nothing for a minute.
 */
export const LINE_EVERY_MS = 30_000;

/** Lines for a log: each change of state, and twice a minute how far it is where nothing changes. */
export function plainView(out: Output, now: () => number): OpenView {
  return (snapshot) => {
    const written = new Map<number, { readonly text: string; readonly at: number }>();
    let lastHeadline = '';
    let lastAt = now();
    const write = (text: string) => {
      lastAt = now();
      out.write(`${text}\n`);
    };
    const line = (file: FileProgress) => {
      const before = written.get(file.number);
      const text = stateText(file);
      const same = before?.text === text;
      if (same && (file.state !== 'uploading' || now() - before.at < LINE_EVERY_MS)) return;
      written.set(file.number, { text, at: now() });
      write(`${printable(file.name)}: ${same ? transferText(file) : text}`);
    };
    return {
      changed: (number) => {
        const { files, headline } = snapshot();
        for (const file of files) if (file.number === number) line(file);
        const silent = now() - lastAt >= LINE_EVERY_MS;
        if (headline !== lastHeadline || (silent && headline)) write(headline);
        lastHeadline = headline;
      },
      note: write,
      end: () => undefined,
    };
  };
}

/** `uploading 45 %, 9.0 of 20.0 MB, 1.2 MB/s, 9 s left`. */
function transferText(file: FileProgress): string {
  const left = secondsLeft(file);
  const parts = [
    `uploading ${percent(file)} %`,
    partText(file.sent, file.size),
    rateText(file.rate),
    left === undefined ? '' : `${durationText(left)} left`,
  ];
  return parts.filter((part) => part !== '').join(', ');
}
