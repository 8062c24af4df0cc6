import { escapeMarkup } from '../../text.ts';
import { saysSomething } from '../prose/prose.ts';
import { type ChatMark, chatMarks } from './chat-marks.ts';

const TAGS: Readonly<Record<string, string>> = { '*': 'strong', _: 'em' };

/** A line as HTML, in which bold and italic words are that. */
export function emphasised(text: string): string {
  return written(
    text,
    ({ kind }, closes) => {
      const tag = TAGS[kind];
      return tag === undefined ? '' : `<${closes ? '/' : ''}${tag}>`;
    },
    escapeMarkup,
  );
}

/** A line without its marks. */
export function unmarked(text: string): string {
  return written(
    text,
    () => '',
    (words) => words,
  );
}

/** Whether all of a line is bold, but for decoration around it. */
export function isBold(text: string): boolean {
  const last = chatMarks(text).findLast(({ kind }) => kind === '*');
  return last !== undefined && !saysSomething(text.slice(0, last.start) + text.slice(last.end));
}

/** A line with something in place of each mark. What fences several lines in is left out. */
function written(
  text: string,
  instead: (mark: ChatMark, closes: boolean) => string,
  words: (text: string) => string,
): string {
  const marks = chatMarks(text).filter(({ kind }) => kind !== '~');
  const edges = marks.flatMap((mark) => [
    { mark, at: mark.start, closes: false },
    { mark, at: mark.end - mark.size, closes: true },
  ]);
  let done = 0;
  const pieces = edges
    .sort((a, b) => a.at - b.at)
    .map(({ mark, at, closes }) => {
      const piece = words(text.slice(done, at).replaceAll('```', '')) + instead(mark, closes);
      done = at + mark.size;
      return piece;
    });
  return pieces.join('') + words(text.slice(done).replaceAll('```', ''));
}
