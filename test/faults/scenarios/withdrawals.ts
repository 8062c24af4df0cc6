import type { Scenario } from '../stage.ts';

const ROOM = 'samarinda';
const MINUTE = 60_000;
const editor = { newsroom: ROOM, role: 'editor' } as const;

/**
 * A release that is retracted as soon as it is decided, one that is erased while readers have it, and
 * a photo that is erased out of a third: none of it may ever come back.
 */
export const withdrawals: Scenario = {
  name: 'withdrawals',
  newsrooms: [ROOM],
  play: ({ world, sender, operator }) => [
    sender
      .send({ ...editor, marker: 'keliru', photos: 1 })
      .then((submission) => operator.retract(submission, 'Angka pada rilis tidak benar.')),
    sender.send({ ...editor, marker: 'pribadi' }).then(async (submission) => {
      await world.scheduler.wait(MINUTE / 2);
      await operator.erase(submission, 'article');
    }),
    sender
      .send({ ...editor, marker: 'potret', photos: 2 })
      .then((submission) => operator.erase(submission, 'firstPhoto')),
  ],
};
