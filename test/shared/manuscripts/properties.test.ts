import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ManuscriptError } from '../../../shared/manuscripts/manuscript-error.ts';
import { readManuscript } from '../../../shared/manuscripts/read-manuscript.ts';
import { oneLine } from '../../../shared/text.ts';
import { sanitiseBody } from '../../support/sanitise.ts';
import { expectCleanBody } from './body-check.ts';

const TYPES = ['text/plain', 'text/markdown', 'text/html', 'application/json'] as const;

/** Pieces that mean something to one reader or another, among any characters. */
const piece = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom(
    ...['\n', '\n\n', '# ', '---\n', 'judul: a\n', '> ', '- ', '1. ', '**', '*', '`', '|', '|-|'],
    ...[
      '[a](',
      '](',
      ')',
      '<p>',
      '</p>',
      '<b>',
      '<table><td>',
      '<a href="http://a">',
      '<!--',
      '<ul>',
    ],
    ...[
      'SAMARINDA, KMF – ',
      '(ASYA/SUL)',
      ' ',
      ' ,',
      '&#x338;',
      '\u0338',
      '\u0301',
      '&nbsp;',
      'Aa',
    ],
    ...['[14/11/22 09.15] A: ', '_', '~', '✅ ', '• ', '  - ', '*A*\n', '14/11/22 09.15 - A: '],
    ...['\u200D', '\u200C', '\u00AD', '\u200E', '\u0627', '👩', 'e'],
  ),
);
const text = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));

function read(bytes: Uint8Array, type: (typeof TYPES)[number]) {
  try {
    return readManuscript(bytes, { name: 'rilis', type }).manuscript;
  } catch (error) {
    if (error instanceof ManuscriptError) return undefined;
    throw error;
  }
}

describe('whatever is sent', () => {
  test('is refused, or becomes a manuscript that may be published', () => {
    fc.assert(
      fc.property(text, fc.constantFrom(...TYPES), fc.boolean(), (sent, type, headed) => {
        const whole = headed ? `# Judul Berita\n\n${sent}` : sent;
        const manuscript = read(new TextEncoder().encode(whole), type);
        if (!manuscript) return;
        const { headline, body, lead } = manuscript;
        expect(headline).not.toBe('');
        expect(oneLine(headline)).toBe(headline);
        expect(oneLine(lead)).toBe(lead);
        expectCleanBody(body);
        expect(sanitiseBody(body)).toBe(body);
      }),
      { numRuns: 400 },
    );
  });

  test('as bytes too', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.constantFrom(...TYPES), (bytes, type) => {
        const manuscript = read(bytes, type);
        if (manuscript) expectCleanBody(manuscript.body);
      }),
    );
  });

  test('as HTML is sanitised, and a second time unchanged', () => {
    fc.assert(
      fc.property(text, (html) => {
        const clean = sanitiseBody(html);
        expectCleanBody(clean);
        expect(sanitiseBody(clean)).toBe(clean);
      }),
      { numRuns: 400 },
    );
  });
});

test('a manuscript written out in the house form reads as itself', () => {
  const word = fc.stringMatching(/^[a-z]{4,9}$/);
  const words = fc.array(word, { minLength: 2, maxLength: 12 }).map((all) => all.join(' '));
  const paragraphs = fc.array(words, { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(words, paragraphs, (rest, lines) => {
      const sentences = lines.map((line) => `Wali ${line}.`);
      const sent = `TOP\n\nPasar ${rest}\n\nPasar ${rest}\n\nKUTAI BARAT, KMF – ${sentences.join('\n\n')} (AB/CD)`;
      const manuscript = read(new TextEncoder().encode(sent), 'text/plain');
      expect(manuscript).toMatchObject({
        headline: `Pasar ${rest}`,
        dateline: { place: 'KUTAI BARAT', outlet: 'KMF' },
        byline: { reporter: 'AB', editor: 'CD' },
        body: sentences.map((line) => `<p>${line}</p>`).join('\n'),
      });
    }),
  );
});
