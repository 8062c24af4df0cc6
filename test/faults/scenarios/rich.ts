import type { Scenario } from '../stage.ts';

const ROOM = 'samarinda';
const MINUTE = 60_000;
const editor = { newsroom: ROOM, role: 'editor' } as const;

/**
 * Something of everything, side by side: photos, a file that is refused and sent anew, a reporter's
 * release, one that is due in ten minutes, new settings, and a retraction.
 */
export const rich: Scenario = {
  name: 'rich',
  newsrooms: [ROOM],
  lasts: 13,
  sweepsToMend: 2,
  play: ({ world, sender, operator }) => [
    sender.send({ ...editor, marker: 'bergambar', photos: 2, spoilt: true }),
    sender.send({ ...editor, role: 'reporter', marker: 'terkunci' }),
    sender.send({ ...editor, marker: 'terjadwal', publishIn: 10 * MINUTE }),
    sender
      .send({ ...editor, marker: 'ditarik', photos: 1 })
      .then((submission) => operator.retract(submission, 'Rilis ini keliru.')),
    world.scheduler
      .wait(700)
      .then(() => operator.settings(ROOM, 'rename', { title: 'Kabar Kita' })),
  ],
};
