import { ExpectationError } from '../errors.ts';
import type { Checkpoint } from './checkpoints.ts';

/** A checkpoint and the registry contradict each other: see Checkpoint.registered. */
export class EpochUnknown extends ExpectationError {
  override readonly name = 'EpochUnknown';
  constructor(newsroom: string, epoch: number, registered: number) {
    const received = `one of epoch ${epoch}; mend it: warta doctor ${newsroom} --repair`;
    super(`a checkpoint of epoch ${registered}`, newsroom, received);
  }
}

/** @throws EpochUnknown for one that nothing may follow from */
export function assertEpoch(
  newsroom: string,
  { epoch, registered }: Pick<Checkpoint, 'epoch' | 'registered'>,
): void {
  if (registered !== undefined) throw new EpochUnknown(newsroom, epoch, registered);
}
