import { describe, expect, test } from 'vitest';
import { photosLacking } from '../../../shared/caption-matches.ts';
import {
  type EventPhotoNote,
  noteOfChoice,
  offersOf,
  whyNone,
} from '../../../shared/submissions/event-photos.ts';
import type { FileResult, ReadyFile } from '../../../shared/submissions/submission.ts';
import { viewOf } from '../../../shared/submissions/view.ts';
import {
  PHOTO,
  READY_PHOTO,
  READY_TEXT,
  REFUSED,
  submissionOf,
} from '../../support/submissions.ts';

const origin = 'https://warta.example';
const decision = { article: 'abcdefghjk', revision: 1, seq: 7, status: 'live' } as const;
const focus = { x: 0.2, y: 0.8 };

/** A release whose photo, foto.jpg, has come to this. */
const release = (id: string, result?: FileResult) =>
  submissionOf({ id, results: result ? { 1: READY_TEXT, 2: result } : { 1: READY_TEXT } });

describe('the photos that a manuscript names', () => {
  test.each([
    [{ aboutPhotos: { 'a.jpg': {}, 'FOTO.jpg': { caption: 'Satu' } } }, ['a.jpg']],
    [{ aboutPhotos: { foto: {} } }, []],
    [{}, []],
  ])('of %j its submission lacks %j', (manuscript, lacking) => {
    expect(photosLacking(['foto.jpg'], manuscript)).toEqual(lacking);
  });

  test('are offered by releases that have them, and by no manuscript of that name', () => {
    const files = [
      { name: 'foto.md', type: 'text/markdown', size: 9 },
      { name: 'foto.jpg', type: 'image/jpeg', size: 90, focus },
    ];
    const submission = submissionOf({ id: 'satu', files, results: { 2: READY_PHOTO } });
    expect(offersOf([submission], 'FOTO')).toEqual([
      {
        release: 'satu',
        number: 2,
        file: { name: 'foto.jpg', type: 'image/jpeg', size: 90, focus },
        original: PHOTO.original,
        refused: false,
      },
    ]);
  });

  test.each<[string, FileResult[], EventPhotoNote['is'] | undefined]>([
    ['nobody', [], undefined],
    ['one that was refused', [REFUSED], 'refused'],
    ['one that is read', [{ state: 'processing' }, REFUSED], 'unread'],
    ['one that was read, and so is gone', [READY_PHOTO], 'gone'],
  ])('are told where they were offered by %s', (_, results, is) => {
    const releases = results.map((result, at) => release(`r${at}`, result));
    const expected = is && { file: 'foto.jpg', is, release: 'r0' };
    expect(whyNone('foto.jpg', offersOf(releases, 'foto.jpg'))).toEqual(expected);
  });

  test('are told where others of that name differ, and not where they are the same', () => {
    const other: FileResult = {
      ...{ state: 'ready', kind: 'photo' },
      photo: { ...PHOTO, original: 'b' },
    };
    const note = (...results: FileResult[]) => {
      const offers = offersOf(
        results.map((result, at) => release(`r${at}`, result)),
        'foto.jpg',
      );
      const [first] = offers;
      return first && noteOfChoice('foto.jpg', first, offers);
    };
    expect(note(READY_PHOTO, READY_PHOTO, REFUSED)).toBeUndefined();
    expect(note(READY_PHOTO, other)).toEqual({ file: 'foto.jpg', is: 'several', release: 'r0' });
  });
});

describe('a submission shows', () => {
  const manuscript = {
    ...{ headline: 'Judul', lead: 'Isi.', summary: 'Isi.', event: 'Pekan UMKM' },
    ...{ passages: 1, words: 1, readingMinutes: 1, sources: {} },
  };
  const view = (text: Partial<ReadyFile>, captionsLeftOver: readonly { readonly file: string }[]) =>
    viewOf(
      submissionOf({
        files: [
          { name: 'rilis.md', type: 'text/markdown', size: 9 },
          { name: 'foto.jpg', type: 'image/jpeg', size: 90, within: 1, from: 'satu' },
        ],
        results: { 1: { ...READY_TEXT, manuscript, ...text } as FileResult, 2: READY_PHOTO },
        decision: { ...decision, withoutAlt: ['foto.jpg'], captionsLeftOver },
      }),
      { seq: 7, origin },
    ).files;

  test('which release a photo is from, and that front matter may describe it', () => {
    const [, photo] = view({}, []);
    expect(photo).toMatchObject({ name: 'foto.jpg', within: 1, from: 'satu' });
    expect(photo?.warnings?.[0]?.message).toContain('in the front matter');
  });

  test('each photo that none can give once, with its event', () => {
    const note = { file: 'a.jpg', is: 'refused', release: 'satu' } as const;
    const [text] = view({ photosOfEvent: [note] }, [{ file: 'a.jpg' }, { file: 'b.jpg' }]);
    expect(text?.warnings?.map(({ code }) => code)).toEqual([
      'photoOfEventRefused',
      'captionOfNoPhoto',
    ]);
    for (const { message } of text?.warnings ?? []) expect(message).toContain('“Pekan UMKM”');
  });
});
