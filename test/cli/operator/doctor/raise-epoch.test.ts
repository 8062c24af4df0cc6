import { beforeEach, describe, expect, it } from 'vitest';
import { allOf, examine } from '../../../../cli/operator/doctor/examine.ts';
import { raiseEpoch } from '../../../../cli/operator/doctor/raise-epoch.ts';
import { repairAll } from '../../../../cli/operator/doctor/repair-all.ts';
import { wholeLog } from '../../../../cli/operator/whole-log.ts';
import { LogClosed } from '../../../../shared/aws/log.ts';
import { registryKey } from '../../../../shared/aws/table-keys.ts';
import { type Patient, patient, waitingDoctor } from '../../../support/doctor.ts';
import { publishAll } from '../../../support/rich-newsroom.ts';

const NEWSROOM = 'pasien';

let p: Patient;
let deps: Patient['deps'];
let clock: { waited: number };
beforeEach(async () => {
  p = await patient(NEWSROOM);
  ({ deps, clock } = waitingDoctor(p));
});

const registry = () => p.table.get(registryKey(NEWSROOM));
const events = () => wholeLog(deps.log, NEWSROOM, () => undefined);

async function checkpointOf(epoch: number): Promise<void> {
  const from = await deps.checkpoints.read(NEWSROOM);
  const { registered: _, ...rest } = from;
  await deps.checkpoints.advance(NEWSROOM, from, { ...rest, epoch });
}

const look = async () => allOf(await examine(deps, [NEWSROOM]));

describe('a checkpoint above the newsroom’s epoch', () => {
  it('is told, and nothing that would only seem to be wrong', async () => {
    await checkpointOf(7);
    const { findings, notes } = await look();
    expect(findings).toMatchObject([
      {
        ...{ problem: 'broken', thing: 'checkpoint', subject: 'epoch 7' },
        predicate: 'above the newsroom’s epoch, 0, and publishing stops at it',
        remedy: { kind: 'epoch' },
      },
    ]);
    expect(notes).toHaveLength(1);
  });

  it('is outbid: all is made anew, the log stays, and all is well', async () => {
    // As after a restoration, from which on only events of its epoch count.
    await deps.newsrooms.raiseEpoch(NEWSROOM, 2, 5);
    for (const item of p.table
      .items()
      .filter(({ sk, seq }) => sk.startsWith('E#') && Number(seq) >= 5))
      await p.table.put({ ...item, epoch: '0002' });
    await publishAll(p.rich.room);
    await checkpointOf(7);
    const before = await events();

    const { report, done } = await repairAll(deps, [NEWSROOM], { now: () => clock.waited });
    expect(done).toEqual([
      `${NEWSROOM}: raised the epoch, and had everything made anew from the log`,
    ]);
    expect(allOf(report).findings).toEqual([]);
    expect(await registry()).toMatchObject({ epoch: '0008', since: before.length + 1 });
    expect(await events()).toEqual(before);
    const { site } = p.rich.room;
    expect(site.stored.get(`${NEWSROOM}/index.html`)?.headers.metadata?.version).toMatch(/^0008/);
    await p.rich.room.submit('baru');
    expect(await events()).toHaveLength(before.length + 1);
  });

  it('is outbid, too, where the registry lost the newsroom that was restored before', async () => {
    await checkpointOf(3);
    await p.table.delete(registryKey(NEWSROOM));
    await p.rich.room.deps.newsrooms.register(NEWSROOM);
    await repairAll(deps, [NEWSROOM], { now: () => clock.waited });
    expect((await look()).findings).toEqual([]);
    expect(await registry()).toMatchObject({ epoch: '0004' });
  });

  it('nobody appends while the epoch rises, and everybody after that', async () => {
    await checkpointOf(7);
    const { room } = p.rich;
    let isClosed = true;
    const last = async (newsroom: string) => {
      if (isClosed) await expect(room.submit('tengah')).rejects.toThrow(LogClosed);
      isClosed = false;
      return await deps.log.last(newsroom);
    };
    expect(await raiseEpoch({ ...deps, log: { ...deps.log, last } }, NEWSROOM)).toBe(true);
    const { event } = await room.submit('tengah');
    expect((await events()).at(-1)).toEqual(event);
  });

  it('leaves the newsroom open where raising failed', async () => {
    await checkpointOf(7);
    const newsrooms = { ...deps.newsrooms, raiseEpoch: () => Promise.reject(new Error('AWS')) };
    await expect(raiseEpoch({ ...deps, newsrooms }, NEWSROOM)).rejects.toThrow('AWS');
    await p.rich.room.submit('terbuka');
    expect(await deps.restoring.epochs(NEWSROOM)).toMatchObject({ restore: undefined });
  });

  it('is left to a restoration that is under way, and to nobody where it is right by now', async () => {
    expect(await raiseEpoch(deps, NEWSROOM)).toBe(false);
    await checkpointOf(7);
    await deps.restoring.close(NEWSROOM, 8);
    expect(await raiseEpoch(deps, NEWSROOM)).toBe(false);
    expect(await registry()).toMatchObject({ closed: true });
  });
});
