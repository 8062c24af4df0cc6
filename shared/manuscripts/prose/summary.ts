import { shorten } from '../../text.ts';
import { collapse } from './prose.ts';
import { isShortForm } from './sentences.ts';

/** Characters: what search engines and previews of links show. */
export const MOST_SUMMARY = 160;

/** Characters that are looked at: white space, which is folded, may take most of them. */
const OPENING = 20 * MOST_SUMMARY;

/**
 * The beginning of a text in at most MOST_SUMMARY characters, with an ellipsis where something was left
 * out: after a whole word that is no number, short form (`Jl.`) or degree (`S.Sos.`).
 *
 * @param text plain, of any length
 */
export function summaryOf(text: string): string {
  const line = collapse(text.slice(0, OPENING)).trim();
  if (line.length <= MOST_SUMMARY) return line;
  const words = line.split(' ');
  let count = 0;
  for (let length = 1; length <= MOST_SUMMARY; count += 1)
    length += 1 + (words[count]?.length ?? 0);
  for (count -= 1; count > 0; count -= 1) {
    const [last = '', next = ''] = words.slice(count - 1, count + 1);
    if (mayPart(last, next)) return `${words.slice(0, count).join(' ').replace(TRAILING, '')}…`;
  }
  return shorten(line, MOST_SUMMARY);
}

const TRAILING = /(?<![\s.,;:–—-])[\s.,;:–—-]+$/u;

/** Not `14 November 2022`, `Rp 5 juta`, `312 pohon`, `Jl. Kesuma`, `Anwar, S.Sos. hadir`. */
function mayPart(last: string, next: string): boolean {
  if (/\d/.test(last) || /^\W?\d/.test(next) || /^(?:Rp|USD|US\$)$/.test(last)) return false;
  return !isShortForm(last.replace(/[.,;:)]{1,3}$/, ''));
}
