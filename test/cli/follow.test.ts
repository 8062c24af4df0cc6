import { expect, test } from 'vitest';
import { isOverAfter, pollDelayMs } from '../../cli/follow.ts';
import type { FileState, SubmissionState, SubmissionView } from '../../shared/submissions/wire.ts';

function view(state: SubmissionState, ...files: readonly FileState[]): SubmissionView {
  return {
    id: 'abc',
    newsroom: 'samarinda',
    state,
    expiresAt: '2026-03-01T03:00:00.000Z',
    files: files.map((file, index) => {
      return { number: index + 1, name: 'a.jpg', type: 'image/jpeg', size: 1, state: file };
    }),
  };
}

/** A manuscript that was read, and a picture that was found within it. */
function withPicture(state: SubmissionState, picture: FileState): SubmissionView {
  const { files, ...rest } = view(state, 'ready', picture);
  return { ...rest, files: files.map((file, at) => (at === 1 ? { ...file, within: 1 } : file)) };
}

test('polls begin after 150 ms and slow down to 2 s', () => {
  expect([0, 1, 2, 6, 7, 99].map(pollDelayMs)).toEqual([150, 225, 338, 1709, 2000, 2000]);
});

test.each<[string, boolean, SubmissionView, readonly number[]]>([
  ['live', true, view('live', 'ready'), [1]],
  ['in review', true, view('inReview', 'ready'), [1]],
  ['being published', false, view('publishing', 'ready'), [1]],
  ['open with all files read', false, view('open', 'ready', 'ready'), [1, 2]],
  ['open with a sent file not seen yet', false, view('open', 'ready', 'uploading'), [1, 2]],
  ['open with a file that failed to be sent', true, view('open', 'ready', 'uploading'), [1]],
  ['the same while another is read', false, view('open', 'processing', 'uploading'), [1]],
  ['rejected', true, view('rejected', 'ready', 'rejected'), [1, 2]],
  ['rejected until the file sent again is read', false, view('rejected', 'processing'), [1]],
  ['open while a picture of its manuscript comes', false, withPicture('open', 'uploading'), [1]],
  ['rejected for such a picture', true, withPicture('rejected', 'rejected'), [1]],
])('%s: over is %s', (_, over, state, sent) => {
  expect(isOverAfter(new Set(sent), state)).toBe(over);
});
