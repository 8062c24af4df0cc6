import { expect, test } from 'vitest';
import type { NewsroomReport } from '../../functions/publish/report.ts';
import { tellPublished } from '../../functions/published.ts';
import { releaseCommandId } from '../../shared/due.ts';
import type { EventType, LogEvent } from '../../shared/events.ts';
import { bareArticle } from '../support/articles.ts';
import { recordedMeter, recordedNotes } from '../support/notes.ts';

const now = () => new Date('2026-11-24T02:00:00.500Z');
const UPLOADED = '2026-11-24T01:59:59.700Z';
const ids = { newsroom: 'samarinda', article: 'abc', revision: 1, seq: 7 };

function reportOf(type: EventType, commandId: string, uploadedAt?: string): NewsroomReport {
  const event = { ...ids, type, commandId } as LogEvent;
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

test('a rebuild and the root files are said and not measured', () => {
  const [notes, meter] = [recordedNotes(), recordedMeter()];
  tellPublished({ notes, meter, now }, { kind: 'rebuild', newsroom: 'samarinda' });
  tellPublished({ notes, meter, now }, { kind: 'root' });
  expect(notes.words()).toEqual(['part of a rebuild written', 'root files written']);
  expect(meter.measured).toEqual([]);
});
