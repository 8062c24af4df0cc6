import { expect, test } from 'vitest';
import type { NewsroomReport } from '../../functions/publish/report.ts';
import { tellPublished } from '../../functions/published.ts';
import { releaseCommandId } from '../../shared/due.ts';
import type { EventType, LogEvent } from '../../shared/events.ts';
import { bareArticle } from '../support/articles.ts';
import { recordedMeter, recordedNotes } from '../support/notes.ts';

const now = () => new Date('2026-11-24T02:00:00.500Z');
const UPLOADED = '2026-11-24T01:59:59.700Z';
const AT = '2026-11-24T02:00:00.000Z';
const ids = { newsroom: 'samarinda', article: 'abc', revision: 1, seq: 7 };

function reportOf(
  type: EventType,
  commandId: string,
  uploadedAt?: string,
  at = AT,
): NewsroomReport {
  const event = { ...ids, type, commandId, at } as LogEvent;
  const article = { ...bareArticle(), ...(uploadedAt && { uploadedAt }) };
  return { kind: 'newsroom', newsroom: 'samarinda', seq: 7, changes: [{ event, article }] };
}

test.each([
  ['a release since its last file came', 'published', 's', UPLOADED, 800],
  [
    'a scheduled one since its time',
    'released',
    releaseCommandId(now().toISOString()),
    UPLOADED,
    0,
  ],
  ['not one whose upload no record tells of', 'published', 's', undefined, undefined],
  ['nothing that readers had before', 'corrected', 'c', UPLOADED, undefined],
] as const)('it is measured: %s', (_what, type, commandId, uploadedAt, milliseconds) => {
  const [notes, meter] = [recordedNotes(), recordedMeter()];
  tellPublished({ notes, meter, now }, reportOf(type, commandId, uploadedAt));
  const measured = milliseconds !== undefined && { milliseconds };
  expect(notes.said).toEqual([{ what: 'published', about: { ...ids, state: type, ...measured } }]);
  expect(meter.measured).toEqual(measured ? [['uploadToLive', milliseconds, ids]] : []);
});

test('what is published once more, as after a restore, is said and not measured', () => {
  const [notes, meter] = [recordedNotes(), recordedMeter()];
  const before = '2026-11-24T00:59:59.000Z';
  tellPublished({ notes, meter, now }, reportOf('published', 's', before, before));
  expect(notes.words()).toEqual(['published']);
  expect(meter.measured).toEqual([]);
});

test('a rebuild and the root files are said and not measured', () => {
  const [notes, meter] = [recordedNotes(), recordedMeter()];
  tellPublished({ notes, meter, now }, { kind: 'rebuild', newsroom: 'samarinda' });
  tellPublished({ notes, meter, now }, { kind: 'root' });
  expect(notes.words()).toEqual(['part of a rebuild written', 'root files written']);
  expect(meter.measured).toEqual([]);
});
