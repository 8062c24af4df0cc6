import { expect, test } from 'vitest';
import { parseUploadKey, type UploadRef, uploadKey } from '../../shared/upload-keys.ts';

const UPLOAD: UploadRef = {
  kind: 'photo',
  newsroom: 'samarinda',
  submission: '9f0abc',
  file: 3,
};

test('an upload key is read as it was written', () => {
  expect(uploadKey(UPLOAD)).toBe('photo/samarinda/9f0abc/03');
  expect(parseUploadKey('photo/samarinda/9f0abc/03')).toEqual(UPLOAD);
});

test.each([
  'photo/samarinda/9f0abc/3',
  'photo/samarinda/9f0abc/03/x',
  'video/samarinda/9f0abc/03',
  'photo/../9f0abc/03',
  'photo/samarinda/9f0abc/03\n',
  '',
])('%j is no upload key', (key) => {
  expect(parseUploadKey(key)).toBeUndefined();
});
