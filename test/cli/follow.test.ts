import { expect, test } from 'vitest';
import { follow, isOverAfter, pollDelayMs } from '../../cli/follow.ts';
import type { Session } from '../../cli/session.ts';
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

test.each<[string, SubmissionView]>([
  ['all files were read', view('open', 'ready', 'ready')],
  ['it is being published', view('publishing', 'ready', 'rejected')],
])('polls begin anew once %s: what is left takes a moment', async (_, then) => {
  const reading = view('open', 'ready', 'processing');
  const views = [reading, reading, reading, then, then, view('live', 'ready', 'ready')];
  const waits: number[] = [];
  const session = {
    io: { now: () => 0, sleep: async (milliseconds: number) => void waits.push(milliseconds) },
    api: { view: async () => views.shift() },
    board: { list: () => undefined, change: () => undefined, headline: () => undefined },
  } as unknown as Session;
  const isOver = ({ state }: SubmissionView) => state === 'live';
  expect((await follow(session, 'abc', { seconds: 60, isOver })).state).toBe('live');
  expect(waits).toEqual([150, 225, 338, 506, 150, 225]);
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
