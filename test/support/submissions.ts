import type { Photo } from '../../shared/photos.ts';
import type { FileResult, Submission } from '../../shared/submissions/submission.ts';

export const MANUSCRIPT = { name: 'rilis.txt', type: 'text/plain', size: 1200 };
export const PHOTO_FILE = { name: 'foto.jpg', type: 'image/jpeg', size: 90_000 };

export const PHOTO: Photo = {
  original: 'a'.repeat(64),
  recipe: 'r1',
  width: 640,
  height: 480,
  renditions: [{ width: 320, height: 240, format: 'jpg', bytes: 9000 }],
};

export const READY_TEXT: FileResult = {
  state: 'ready',
  kind: 'text',
  manuscriptKey: 'manuscripts/x',
};
export const READY_PHOTO: FileResult = { state: 'ready', kind: 'photo', photo: PHOTO };
export const REFUSED: FileResult = { state: 'rejected', reason: 'Expected a photo.' };

/** A submission of a manuscript and one photo of which nothing has come yet. */
export function submissionOf(more: Partial<Submission> = {}): Submission {
  return {
    id: 'kiriman1',
    newsroom: 'samarinda',
    actor: 'Redaksi',
    role: 'editor',
    createdAt: '2026-11-24T02:00:00.000Z',
    expiresAt: '2026-11-24T03:00:00.000Z',
    files: [MANUSCRIPT, PHOTO_FILE],
    results: {},
    ...more,
  };
}
