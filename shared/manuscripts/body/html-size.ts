import { MOST_HTML } from '../limits.ts';
import { ManuscriptError } from '../manuscript-error.ts';

/**
 * Checks what a manuscript has become: what is written once may be said many times over in it.
 *
 * @param why it may be longer than what was written, after the number of its characters
 * @throws ManuscriptError tooLarge
 */
export function checkHtmlSize(html: string, name: string, why = ''): void {
  if (html.length <= MOST_HTML) return;
  const received = why === '' ? `${html.length}` : `${html.length} ${why}`;
  throw new ManuscriptError('tooLarge', `at most ${MOST_HTML} characters`, name, received);
}
