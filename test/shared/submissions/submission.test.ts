import { describe, expect, it } from 'vitest';
import type { ManuscriptView } from '../../../shared/manuscripts/manuscript-view.ts';
import { expiryReason } from '../../../shared/submissions/reasons.ts';
import { outcomeOf } from '../../../shared/submissions/submission.ts';
import { viewOf } from '../../../shared/submissions/view.ts';
import {
  MANUSCRIPT,
  PHOTO,
  PHOTO_FILE,
  READY_PHOTO,
  READY_TEXT,
  REFUSED,
  submissionOf,
} from '../../support/submissions.ts';

const UNDERSTOOD: ManuscriptView = {
  headline: 'Pasar Murah Dibuka',
  lead: 'Pasar murah dibuka.',
  summary: 'Pasar murah dibuka.',
  passages: 1,
  words: 3,
  readingMinutes: 1,
  sources: {},
};

const finishedAt = '2026-11-24T02:30:00.000Z';

describe('outcomeOf', () => {
  it('waits while a file is awaited', () => {
    expect(outcomeOf(submissionOf({ results: { 1: READY_TEXT } }))).toEqual({ next: 'wait' });
  });

  it('waits while a file is being read', () => {
    const results = { 1: READY_TEXT, 2: { state: 'processing' } as const };
    expect(outcomeOf(submissionOf({ results }))).toEqual({ next: 'wait' });
  });

  it('goes to the log when every file is ready, photos under the names they came with', () => {
    const results = { 1: READY_TEXT, 2: READY_PHOTO };
    expect(outcomeOf(submissionOf({ results }))).toEqual({
      next: 'decide',
      manuscriptKey: 'manuscripts/x',
      photos: [{ ...PHOTO, name: 'foto.jpg' }],
    });
  });

  it('holds the whole release back when a photo was refused', () => {
    const results = { 1: READY_TEXT, 2: REFUSED };
    expect(outcomeOf(submissionOf({ results }))).toEqual({
      next: 'reject',
      reason: 'foto.jpg was refused: send it anew, or finish without it.',
    });
  });

  it('names each of the photos that were refused, and counts those beyond eight', () => {
    const refused = (count: number) => {
      const names = Array.from({ length: count }, (_, i) => `foto${i + 1}.jpg`);
      const photos = names.map((name) => ({ ...PHOTO_FILE, name }));
      const results = Object.fromEntries(names.map((_, i) => [i + 2, REFUSED]));
      const files = [MANUSCRIPT, ...photos];
      return outcomeOf(submissionOf({ files, results: { 1: READY_TEXT, ...results } }));
    };
    expect(refused(2)).toEqual({
      next: 'reject',
      reason:
        '2 photos were refused (foto1.jpg, foto2.jpg): send them anew, or finish without them.',
    });
    expect(refused(11)).toEqual({
      next: 'reject',
      reason:
        '11 photos were refused (foto1.jpg, foto2.jpg, foto3.jpg, foto4.jpg, foto5.jpg, foto6.jpg, ' +
        'foto7.jpg, foto8.jpg and 3 more): send them anew, or finish without them.',
    });
  });

  it('says of each kind of refused file what to do about it', () => {
    const files = [
      MANUSCRIPT,
      PHOTO_FILE,
      { ...PHOTO_FILE, name: 'lain.jpg' },
      { ...PHOTO_FILE, name: 'image1.png', within: 1 },
    ];
    const results = { 1: REFUSED, 2: REFUSED, 3: REFUSED, 4: REFUSED };
    expect(outcomeOf(submissionOf({ files, results }))).toEqual({
      next: 'reject',
      reason:
        '4 files were refused. rilis.txt was refused: send it anew. image1.png within rilis.txt was ' +
        'refused: send rilis.txt without it, or finish without it. 2 photos were refused (foto.jpg, ' +
        'lain.jpg): send them anew, or finish without them.',
    });
  });

  it('knows no release without its manuscript', () => {
    expect(outcomeOf(submissionOf({ results: { 1: REFUSED, 2: READY_PHOTO } }))).toEqual({
      next: 'reject',
      reason: 'rilis.txt was refused: send it anew.',
    });
  });

  it.each([
    ['never came', undefined],
    ['was refused', REFUSED],
  ])('goes on without a photo that %s once finish was called', (_what, photo) => {
    const results = { 1: READY_TEXT, ...(photo && { 2: photo }) };
    expect(outcomeOf(submissionOf({ results, finishedAt }))).toMatchObject({
      next: 'decide',
      photos: [],
    });
  });

  it('waits for a manuscript that is being read even after finish was called', () => {
    const results = { 1: { state: 'processing' } as const };
    expect(outcomeOf(submissionOf({ results, finishedAt }))).toEqual({ next: 'wait' });
  });

  it('cannot go on without a manuscript', () => {
    expect(outcomeOf(submissionOf({ results: { 2: READY_PHOTO }, finishedAt }))).toEqual({
      next: 'reject',
      reason: 'Expected a readable manuscript but none has arrived.',
    });
  });
});

describe('expiryReason', () => {
  it('names each file that never came', () => {
    expect(expiryReason(submissionOf())).toBe(
      'Expected rilis.txt, foto.jpg before 2026-11-24T03:00:00.000Z but they never came.',
    );
  });

  it('tells what came and was never read from what never came', () => {
    const results = { 2: { state: 'processing' } as const };
    expect(expiryReason(submissionOf({ results }))).toBe(
      'Expected rilis.txt before 2026-11-24T03:00:00.000Z but it never came. ' +
        'Expected foto.jpg to be read before 2026-11-24T03:00:00.000Z but reading it never ended.',
    );
  });

  it('says so when everything came but something was refused', () => {
    expect(expiryReason(submissionOf({ results: { 1: READY_TEXT, 2: REFUSED } }))).toBe(
      'Expected refused files to be sent anew before the hour was over.',
    );
  });
});

describe('viewOf', () => {
  const decision = {
    article: 'abc',
    revision: 1,
    seq: 7,
    status: 'live',
    path: '/samarinda/2026/11/judul-abc/',
  } as const;
  const origin = 'https://kabar.example';

  it.each([
    ['publishing', 6, undefined],
    ['live', 7, 'https://kabar.example/samarinda/2026/11/judul-abc/'],
  ])('is %s while publishing has finished seq %i', (state, seq, url) => {
    const view = viewOf(submissionOf({ decision }), { seq, origin });
    expect({ state: view.state, url: view.url }).toEqual({ state, url });
  });

  it('says when a scheduled release goes live: at its embargo, or later where its sender asked so', () => {
    const scheduled = { ...decision, status: 'scheduled' } as const;
    const embargo = '2026-11-30T02:00:00.000Z';
    const later = '2026-12-01T02:00:00.000Z';
    const manuscript = { ...UNDERSTOOD, embargo };
    const results = { 1: { ...READY_TEXT, manuscript }, 2: READY_PHOTO };
    const time = (submission: Parameters<typeof submissionOf>[0]) =>
      viewOf(submissionOf({ results, ...submission }), { seq: 7, origin }).goesLiveAt;
    expect([
      time({ decision: scheduled }),
      time({ decision: scheduled, publishAt: later }),
      time({ decision: scheduled, publishAt: '2026-11-29T02:00:00.000Z' }),
      time({ decision }),
    ]).toEqual([embargo, later, embargo, undefined]);
  });

  it('shows what is known of each file', () => {
    const submission = submissionOf({ results: { 1: READY_TEXT, 2: REFUSED } });
    const { state, files } = viewOf(submission, { seq: 0, origin });
    expect(state).toBe('rejected');
    expect(files).toEqual([
      { number: 1, name: 'rilis.txt', type: 'text/plain', size: 1200, state: 'ready' },
      {
        number: 2,
        name: 'foto.jpg',
        type: 'image/jpeg',
        size: 90_000,
        state: 'rejected',
        reason: 'Expected a photo.',
      },
    ]);
  });

  it('says which photos nobody has put into words for whoever cannot see them', () => {
    const results = { 1: READY_TEXT, 2: READY_PHOTO };
    const view = (withoutAlt?: readonly string[]) =>
      viewOf(
        submissionOf({ results, decision: { ...decision, ...(withoutAlt && { withoutAlt }) } }),
        {
          seq: 7,
          origin,
        },
      ).files.map(({ warnings = [] }) => warnings.map(({ code }) => code));
    expect([view(['foto.jpg']), view()]).toEqual([
      [[], ['noAltText']],
      [[], []],
    ]);
  });

  it('says of a picture in a document that the document may hold those words', () => {
    const { files, ...rest } = submissionOf({ results: { 1: READY_TEXT, 2: READY_PHOTO } });
    const within = files.map((file, at) => (at === 1 ? { ...file, within: 1 } : file));
    const decided = { ...decision, withoutAlt: ['foto.jpg'] };
    const view = viewOf({ ...rest, files: within, decision: decided }, { seq: 7, origin });
    expect(view.files[1]?.warnings?.[0]?.message).toContain('say in the document');
  });

  it('says which captions of the manuscript match none of its photos', () => {
    const results = { 1: READY_TEXT, 2: READY_PHOTO };
    const captionsLeftOver = [{ number: 3, caption: 'Wali Kota.' }, { file: 'b.jpg' }];
    const { files } = viewOf(
      submissionOf({ results, decision: { ...decision, captionsLeftOver } }),
      { seq: 7, origin },
    );
    expect(files.map(({ warnings }) => warnings)).toEqual([
      [
        {
          code: 'captionOfNoPhoto',
          severity: 'warning',
          message:
            'The manuscript holds a caption of photo 3, but no photo of the release matches it.',
          quote: 'Wali Kota.',
        },
        {
          code: 'captionOfNoPhoto',
          severity: 'warning',
          message: 'The manuscript names the photo b.jpg, but no photo of the release matches it.',
        },
      ],
      undefined,
    ]);
  });

  it('shows what could be better about a file that was taken', () => {
    const warnings = [{ code: 'shrunkByWhatsApp', message: 'Have it sent as a document.' }];
    const results = { 1: READY_TEXT, 2: { ...READY_PHOTO, warnings } };
    const { state, files } = viewOf(submissionOf({ results }), { seq: 0, origin });
    expect(state).toBe('open');
    expect(files.map((file) => file.warnings)).toEqual([undefined, warnings]);
    expect(outcomeOf(submissionOf({ results })).next).toBe('decide');
  });

  it('says of a live release which file it went out without', () => {
    const submission = submissionOf({ results: { 1: READY_TEXT }, finishedAt, decision });
    expect(viewOf(submission, { seq: 7, origin })).toMatchObject({
      state: 'live',
      files: [
        { state: 'ready' },
        {
          state: 'rejected',
          reason: 'Expected foto.jpg before the submission was finished but it never came.',
        },
      ],
    });
  });

  it('names the file that never came once the submission has ended', () => {
    const ended = 'Expected foto.jpg before … but it never came.';
    const { state, reason, files } = viewOf(submissionOf({ results: { 1: READY_TEXT }, ended }), {
      seq: 0,
      origin,
    });
    expect({ state, reason }).toEqual({ state: 'rejected', reason: ended });
    expect(files[1]).toMatchObject({
      state: 'rejected',
      reason: 'Expected foto.jpg before 2026-11-24T03:00:00.000Z but it never came.',
    });
  });
});
