/**
 * The log has an event that was written under a newer epoch than that of whoever reads it: the newsroom
 * was restored since they began, or is just being restored. What they know is of the time before.
 */
export class NewerEpoch extends Error {
  override readonly name = 'NewerEpoch';

  constructor(newsroom: string, epoch: number, found: number) {
    super(`Expected events of epoch ${epoch} for ${newsroom} but received one of epoch ${found}`);
  }
}
