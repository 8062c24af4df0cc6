import { expect, test } from 'vitest';
import { bodyText } from '../../../shared/manuscripts/body/body-text.ts';
import { parseBody } from '../../../shared/manuscripts/body/parse-body.ts';
import { readingMinutesOf } from '../../../shared/manuscripts/prose/reading-time.ts';
import { readingTime } from '../../../shared/pages/reading-time.ts';
import { HOSTILE } from '../../support/hostile-strings.ts';
import { sanitiseBody } from '../../support/sanitise.ts';

/** As it would be if the body were parsed. */
function parsedTime(body: string): string {
  return `${readingMinutesOf(bodyText(parseBody(body)))} menit baca`;
}

test.each([
  [
    'emphasis and links part no words',
    '<p>p<strong>a</strong>g<em>i</em> <a href="https://a.example/b c">x</a>y</p>',
  ],
  ['blocks and line breaks do', '<ul><li>satu</li><li>dua</li></ul><p>tiga<br/>empat</p>'],
  ['signs are no words', '<p>R&amp;D &amp; &lt; &gt; – selesai</p>'],
])('%s', (_, block) => {
  const body = Array.from({ length: 250 }, () => block).join('\n');
  expect(readingTime(body)).toBe(parsedTime(body));
});

test('the shortest text takes a minute', () => {
  expect(readingTime('<p>Isi.</p>')).toBe('1 menit baca');
});

test.skipIf(HOSTILE.length === 0)('it is told of any body as if that were parsed', () => {
  for (const words of HOSTILE) {
    const body = sanitiseBody(`<p>${words}</p>${words}`).concat('\n').repeat(100);
    expect(readingTime(body), words).toBe(parsedTime(body));
  }
});
