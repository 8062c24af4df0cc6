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
  expect(before.path).toContain(id);
  expect(decisionOf(published, state)).toEqual(before);
});

test('what is not public has no address', () => {
  const scheduled = { ...published, status: 'scheduled' } as LogEvent;
  expect(decisionOf(scheduled, sampleArticle()).path).toBeUndefined();
});
