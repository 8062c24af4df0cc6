import type { WordedPhoto } from '../../shared/article-photos.ts';
import type { Queue } from '../../shared/aws/queue.ts';
import { settleMessage } from '../../shared/messages.ts';

/** A submission's photos, some of which have to be cut around another focus. */
export interface CropAnew {
  readonly submission: string;
  readonly newsroom: string;
  readonly photos: readonly WordedPhoto[];
}

/**
 * Sees to it that photos are cut around the focus that their article names: it may come after them.
 * @returns them with their new blanks; undefined where somebody else was asked to decide the submission
 */
export type CropsAnew = (asked: CropAnew) => Promise<WordedPhoto[] | undefined>;

/** Only the function of photos can cut any, so it is asked to decide the submission. */
export function askPhotoFunction(photoQueue: Queue): CropsAnew {
  return async ({ submission }) => {
    await photoQueue.send(settleMessage(submission));
    return undefined;
  };
}
