import { expect, test } from 'vitest';
import {
  archiveOwner,
  blankKey,
  handoutKey,
  manuscriptKey,
  originalKey,
  originalOf,
  renditionKey,
  stateKey,
} from '../../shared/archive-keys.ts';
import { samplePhoto } from '../support/articles.ts';

const HASH = 'f'.repeat(64);
const UPLOAD = {
  kind: 'text',
  newsroom: 'samarinda',
  submission: '9f3k2m7q0a1b2c3d',
  file: 3,
} as const;
const ARTICLE = { newsroom: 'samarinda', id: '0123456789' };
const photo = samplePhoto();
const focused = { ...photo, focus: { x: 0.35, y: 0.7 } };

const ofSubmission = { kind: 'submission', submission: UPLOAD.submission };
const ofPhoto = { kind: 'photo', original: photo.original };
const ofArticle = { kind: 'article', article: ARTICLE.id };

test('originals, manuscripts, renditions and states each have a prefix of their own', () => {
  const rendition = { width: 640, format: 'avif' } as const;
  expect([
    originalKey(UPLOAD, 'aa'),
    manuscriptKey(UPLOAD, 'aa'),
    renditionKey('samarinda', { original: 'aa', recipe: 'r1' }, rendition),
    stateKey('samarinda', '0123456789', 2, 'aa'),
  ]).toEqual([
    'originals/samarinda/9f3k2m7q0a1b2c3d/03-aa',
    'manuscripts/samarinda/9f3k2m7q0a1b2c3d/03-aa.json',
    'renditions/samarinda/aa/r1/640.avif',
    'states/samarinda/0123456789/000002-aa.json',
  ]);
});

test("an original's key tells submission, file and hash", () => {
  expect(originalOf(originalKey(UPLOAD, HASH))).toEqual({
    submission: UPLOAD.submission,
    file: 3,
    hash: HASH,
  });
  expect(originalOf('originals/samarinda/9fa/notes.txt')).toBeUndefined();
});

test.each([
  ['an original', originalKey(UPLOAD, HASH), ofSubmission],
  ['what was read out of a manuscript', manuscriptKey(UPLOAD, HASH), ofSubmission],
  ['a rendition', renditionKey('samarinda', photo, { width: 320, format: 'avif' }), ofPhoto],
  ['a blank', blankKey('samarinda', focused, 'card'), ofPhoto],
  ['a press picture without words', blankKey('samarinda', focused, 'press'), ofPhoto],
  ['a handout', handoutKey(ARTICLE, photo, 'card'), ofArticle],
  ['a state', stateKey('samarinda', ARTICLE.id, 7, HASH), ofArticle],
  [
    'a state of the settings',
    stateKey('samarinda', 'settings', 7, HASH),
    { kind: 'article', article: 'settings' },
  ],
])('the key of %s tells what it belongs to', (_what, key, owner) => {
  expect(archiveOwner(key)).toEqual(owner);
});

test.each([
  '',
  'notes.txt',
  'states/samarinda/0123456789/latest.json',
  'originals/samarinda/9f3k2m7q0a1b2c3d/01-abc',
  `renditions/samarinda/${HASH}/320.avif`,
  `lain/samarinda/0123456789/000001-${HASH}.json`,
])('no other key does: %j', (key) => {
  expect(archiveOwner(key)).toBeUndefined();
});
