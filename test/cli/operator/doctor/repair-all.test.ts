import { beforeEach, describe, expect, it } from 'vitest';
import { repairAll } from '../../../../cli/operator/doctor/repair-all.ts';
import { publish } from '../../../../functions/publish/newsroom.ts';
import { cardKey, cardsKey, checkpointKey } from '../../../../shared/aws/table-keys.ts';
import { articlePath, siteKey } from '../../../../shared/keys.ts';
import { type Patient, patient, waitingDoctor } from '../../../support/doctor.ts';
import { recordedQueue } from '../../../support/newsroom.ts';
import { publicFiles, statusOf } from '../../../support/public-files.ts';

const NEWSROOM = 'pasien';
const FOREIGN = `${NEWSROOM}/2026/11/palsu-0123456789/index.html`;

let p: Patient;
let deps: Patient['deps'];
let clock: { waited: number };
beforeEach(async () => {
  p = await patient(NEWSROOM);
  ({ deps, clock } = waitingDoctor(p));
});

const repairIt = async (with_ = deps) =>
  await repairAll(with_, [NEWSROOM], { now: () => clock.waited });
const page = () => siteKey(articlePath(p.rich.kept));

describe('one repair', () => {
  it('lets publishing catch up first, and then mends what only shows by then', async () => {
    const { room } = p.rich;
    const before = publicFiles(room.site);
    await room.site.put(FOREIGN, 'palsu', { contentType: 'text/html' });
    const changed = room.site.stored.get(page());
    await room.site.put(page(), 'Halo', changed?.headers ?? { contentType: 'text/html' });
    room.site.lose(`${NEWSROOM}/feed.xml`);
    await p.table.delete(checkpointKey(NEWSROOM));

    const { report, done } = await repairIt();
    expect(report.newsrooms.map(({ findings }) => findings)).toEqual([[]]);
    expect(done).toEqual([
      `${NEWSROOM}: asked for publishing`,
      `${NEWSROOM}: wrote 1 object anew`,
      `${NEWSROOM}: put 1 tombstone in place (410)`,
    ]);
    expect(statusOf(room.site, FOREIGN)).toBe(410);
    room.site.lose(FOREIGN);
    expect(publicFiles(room.site)).toEqual(before);
  });

  it.each([
    ['somebody wrote by hand', { sk: 'zzz', note: 'coba' }, 1],
    [
      'is newer than the log',
      { sk: '2027-01-01#0123456789', gone: true, version: '0000.000000000099' },
      1,
    ],
    ['is half made', {}, 0],
    ['bears a version of another type', { version: 7 }, 0],
  ])(
    'mends a card that %s in its own place, before it waits for publishing',
    async (_, change, added) => {
      const { room, kept } = p.rich;
      const { state } = await room.submit('menyusul');
      const before = await p.table.query({ pk: cardsKey(NEWSROOM) });
      await p.table.put({ ...cardKey(NEWSROOM, kept.publishedAt, kept.id), ...change });
      await expect(publish(room.deps, NEWSROOM)).rejects.toThrow();

      const { report, done } = await repairIt();
      expect(report.newsrooms.map(({ findings }) => findings)).toEqual([[]]);
      expect(done).toEqual([`${NEWSROOM}: wrote 1 card anew`, `${NEWSROOM}: asked for publishing`]);
      expect(clock.waited).toBeLessThan(60_000);
      expect(room.site.text(`${NEWSROOM}/feed.xml`)).toContain(state.id);
      // That of the release that followed, and what stood there: nothing beside it.
      const after = await p.table.query({ pk: cardsKey(NEWSROOM) });
      expect(after).toHaveLength(before.length + 1 + added);
    },
  );

  it('mends a card of a release that is just being published, which then writes over that', async () => {
    const { room, late } = p.rich;
    const place = cardKey(NEWSROOM, late.publishedAt, late.id);
    await room.retract(late.id);
    await p.table.put({ ...place, version: 7 });
    const { report } = await repairIt();
    expect(report.newsrooms.map(({ findings }) => findings)).toEqual([[]]);
    expect(await p.table.get(place)).toMatchObject({ article: late.id, gone: true });
  });

  it('mends the rest, too, where publishing does not catch up, and waits for it once', async () => {
    const { room } = p.rich;
    await room.submit('macet');
    await room.site.put(FOREIGN, 'palsu', { contentType: 'text/html' });
    const sleep = async (milliseconds: number) => {
      clock.waited += milliseconds;
    };
    const { report, done } = await repairIt({ ...deps, sleep });
    expect(report.newsrooms[0]?.findings.map(({ problem }) => problem)).toEqual(['behind']);
    expect(done).toContain(`${NEWSROOM}: publishing stands at event 12 for five minutes`);
    expect(statusOf(room.site, FOREIGN)).toBe(410);
    expect(clock.waited).toBeLessThan(6 * 60_000);
  });

  it('gives up on what it cannot mend, after looking once more', async () => {
    const publishQueue = recordedQueue();
    p.rich.room.site.lose('favicon.svg');
    const { report, done } = await repairIt({ ...deps, publishQueue });
    expect(report.deployment.findings).toHaveLength(1);
    expect(publishQueue.sent).toHaveLength(1);
    expect(done).toEqual(['had the files of the deployment made anew']);
  });
});
