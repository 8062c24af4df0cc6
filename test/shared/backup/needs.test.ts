import { describe, expect, test } from 'vitest';
import { originalKey } from '../../../shared/archive-keys.ts';
import { addNeeds, lackingOriginals, needsOf, withStates } from '../../../shared/backup/needs.ts';
import type { EventType, LogEvent } from '../../../shared/events.ts';
import { sampleArticle, sampleSettings } from '../../support/articles.ts';

function log(...entries: readonly (readonly [article: string, type: EventType])[]): LogEvent[] {
  return entries.map(([article, type], i) => ({ article, type, seq: i + 1 }) as LogEvent);
}

test('what came before an erasure has no states any more; what came after has', () => {
  const events = log(
    ['a', 'published'],
    ['b', 'published'],
    ['a', 'erased'],
    ['a', 'corrected'],
    ['b', 'retracted'],
  );
  expect(withStates(events).map(({ seq }) => seq)).toEqual([2, 3, 4, 5]);
  expect(needsOf(events).erased).toEqual(new Set(['a']));
});

test('an article needs the originals of its submission and all that was made of its photos, each once', () => {
  const needs = needsOf([]);
  const article = sampleArticle();
  for (const state of [article, { ...article, revision: 2 }, sampleSettings()]) {
    addNeeds(needs, state);
  }
  expect([...needs.submissions]).toEqual([article.submission]);
  expect([...needs.originals]).toEqual(article.photos.map(({ original }) => original));
  const bytes = article.photos.flatMap(({ renditions, handouts = [], blanks = [] }) =>
    [...renditions, ...handouts, ...blanks].map((one) => one.bytes),
  );
  expect([...needs.renditions.values()]).toEqual(bytes);
});

describe('of the originals that are needed', () => {
  const [first, second, text] = ['a', 'b', 'c'].map((digit) => digit.repeat(64));
  const key = (file: number, hash = '', submission = 'kiriman1') =>
    originalKey({ kind: 'photo', newsroom: 'samarinda', submission, file }, hash);
  const needs = { submissions: new Set(['kiriman1']), originals: new Set([first ?? '']) };
  const whole = { photos: [], manuscripts: [] };

  test.each([
    ['all is there', [key(1, text), key(2, first)], whole],
    ['a photo may lie with another submission', [key(1, text), key(1, first, 'lain')], whole],
    ['a photo is lost', [key(1, text)], { photos: [first], manuscripts: [] }],
    ['a manuscript is lost', [key(2, first)], { photos: [], manuscripts: ['kiriman1'] }],
    [
      'another photo that came in the place of one is no manuscript',
      [key(2, first), key(2, second)],
      { photos: [], manuscripts: ['kiriman1'] },
    ],
    [
      'another submission has another manuscript',
      [key(2, first), key(1, text, 'lain')],
      { photos: [], manuscripts: ['kiriman1'] },
    ],
  ])('%s', (_what, keys, lacking) => {
    expect(lackingOriginals(needs, keys)).toEqual(lacking);
  });
});
