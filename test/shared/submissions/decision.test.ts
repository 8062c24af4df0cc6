import { expect, test } from 'vitest';
import type { LogEvent } from '../../../shared/events.ts';
import { decisionOf } from '../../../shared/submissions/decision.ts';
import { erasedArticle, retractedArticle, sampleArticle } from '../../support/articles.ts';

const { id } = sampleArticle();
const published = { article: id, revision: 1, seq: 7, status: 'live' } as LogEvent;

test.each([
  ['is live', sampleArticle()],
  ['was retracted', retractedArticle()],
  ['was erased', erasedArticle()],
])('the same decision is told again when its article %s since', (_what, state) => {
  const before = decisionOf(published, sampleArticle());
  const { withoutAlt, ...told } = before;
  expect(told.path).toContain(id);
  expect(withoutAlt).toEqual(['pasar.jpg', 'kios.jpg']);
  // Of photos that were erased nobody keeps even the names.
  expect(decisionOf(published, state)).toEqual(state.status === 'erased' ? told : before);
});

test('what is not public has no address', () => {
  const scheduled = { ...published, status: 'scheduled' } as LogEvent;
  expect(decisionOf(scheduled, sampleArticle()).path).toBeUndefined();
});

test('a photo that somebody has put into words is not among those that nobody has', () => {
  const [lead, ...others] = sampleArticle().photos;
  if (!lead) throw new Error('two photos expected');
  const photos = [{ ...lead, alt: 'Kios sayur di lantai dua.' }, ...others];
  expect(decisionOf(published, sampleArticle({ photos })).withoutAlt).toEqual(['kios.jpg']);
});
