import { tidyLine } from './prose.ts';

/** Characters: e-mail and old editors wrap lines at 60 to 120, prose paragraphs are longer. */
const NARROWEST_WRAP = 60;
const WIDEST_WRAP = 120;

/**
 * The paragraphs of a plain text, tidied. Blank lines part them; where there are none, every line is
 * one. Within a block a line break is a new paragraph too, unless the text is wrapped: no line
 * longer than 120 characters, and the next word would not have fitted.
 */
export function paragraphsOf(text: string): string[] {
  const lines = text.split('\n').map(tidyLine);
  const longest = lines.reduce((most, { length }) => Math.max(most, length), 0);
  const wrapped = blankWithin(lines) && longest <= WIDEST_WRAP;
  const width = wrapped ? Math.max(NARROWEST_WRAP, longest) : 0;
  const paragraphs: string[] = [];
  let previous = '';
  for (const line of lines) {
    if (line === '') previous = '';
    else if (previous !== '' && continues(previous, line, width)) {
      paragraphs.push(`${paragraphs.pop() ?? ''} ${line}`);
      previous = line;
    } else {
      paragraphs.push(line);
      previous = line;
    }
  }
  return paragraphs;
}

/** Whether a blank line stands between two others. */
function blankWithin(lines: readonly string[]): boolean {
  const first = lines.findIndex((line) => line !== '');
  const last = lines.findLastIndex((line) => line !== '');
  return lines.slice(Math.max(0, first), last + 1).includes('');
}

function continues(line: string, next: string, width: number): boolean {
  if (line === next || /^(?:[-*•–]|\d{1,3}[.)]) /u.test(next)) return false;
  const word = next.split(' ', 1)[0] ?? '';
  return line.length + 1 + word.length > width && width > 0;
}
