import { saysSomething } from '../prose/prose.ts';
import type { ManuscriptWarning } from '../warning.ts';
import { chatMarks } from './chat-marks.ts';
import type { RawLine } from './raw-lines.ts';

/** Hints that one manuscript gets of this kind: all of it is left out in any case. */
const MOST_HINTS = 20;

/** Lines without what was struck out in them (`~batal~`): withdrawn words are no part of a release. */
export function leaveOutStruck(lines: readonly RawLine[]): {
  readonly lines: readonly RawLine[];
  readonly warnings: readonly ManuscriptWarning[];
} {
  const warnings: ManuscriptWarning[] = [];
  const kept = lines.map((line) => {
    const { text, struck } = withoutStruck(line.text);
    for (const quote of struck.filter(saysSomething).slice(0, MOST_HINTS - warnings.length)) {
      const message = 'These words were struck out, so they are left out.';
      const at = { line: line.number };
      warnings.push({ code: 'struckText', severity: 'hint', message, quote, at });
    }
    return struck.length > 0 ? { ...line, text } : line;
  });
  return { lines: kept, warnings };
}

/** A line without what is struck out in it. */
function withoutStruck(text: string): { text: string; struck: string[] } {
  const marks = text.includes('~') ? chatMarks(text).filter(({ kind }) => kind === '~') : [];
  let at = 0;
  const kept = marks.map(({ start, end }) => {
    const words = text.slice(at, start);
    at = end;
    return words;
  });
  return {
    text: [...kept, text.slice(at)].join(''),
    struck: marks.map(({ start, end, size }) => text.slice(start + size, end - size)),
  };
}
