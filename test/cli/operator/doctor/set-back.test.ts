import { beforeEach, describe, expect, it } from 'vitest';
import { whyPublishingStands } from '../../../../cli/operator/dlq/cause.ts';
import { allOf, examine } from '../../../../cli/operator/doctor/examine.ts';
import { raiseEpoch } from '../../../../cli/operator/doctor/raise-epoch.ts';
import { repairAll } from '../../../../cli/operator/doctor/repair-all.ts';
import { eventKey, registryKey } from '../../../../shared/aws/table-keys.ts';
import { articlePath, siteKey } from '../../../../shared/keys.ts';
import { formatVersion } from '../../../../shared/version.ts';
import { type Patient, patient, waitingDoctor } from '../../../support/doctor.ts';
import { statusOf } from '../../../support/public-files.ts';
import { live, publishAll } from '../../../support/rich-newsroom.ts';

const NEWSROOM = 'pasien';

let p: Patient;
let deps: Patient['deps'];
let clock: { waited: number };
beforeEach(async () => {
  p = await patient(NEWSROOM);
  ({ deps, clock } = waitingDoctor(p));
});

const look = async () => allOf(await examine(deps, [NEWSROOM]));
const repair = () => repairAll(deps, [NEWSROOM], { now: () => clock.waited });
const RAISED = `${NEWSROOM}: raised the epoch, and had everything set back to what the log holds`;
const late = () => siteKey(articlePath(p.rich.late));

/** As somebody writes it by hand. */
async function checkpointAt(seq: number): Promise<void> {
  const { unlogged: _, sha256: __, ...from } = await deps.checkpoints.read(NEWSROOM);
  await deps.checkpoints.advance(NEWSROOM, from, { ...from, seq });
}

/** Whether a release that comes now is published, and readers find it. */
async function goesOn(): Promise<boolean> {
  const { room } = p.rich;
  const { event, state } = await room.submit('sesudah');
  await publishAll(room);
  expect((await deps.checkpoints.read(NEWSROOM)).seq).toBe(event.seq);
  expect(room.site.text(`${NEWSROOM}/feed.xml`)).toContain(state.id);
  return statusOf(room.site, siteKey(articlePath(live(state)))) === 200;
}

describe('a checkpoint ahead of the log', () => {
  it('is told, and nothing that would only seem to be wrong', async () => {
    await checkpointAt(99);
    const { findings, notes } = await look();
    expect(findings).toMatchObject([
      {
        ...{ problem: 'broken', thing: 'checkpoint' },
        subject: 'event 99: the log ends with event 12',
        predicate: 'of an event that the log has lost, and publishing stops at it',
        remedy: { kind: 'setBack' },
      },
    ]);
    expect(notes).toHaveLength(1);
    const why = await whyPublishingStands(p.rich.room.deps, NEWSROOM);
    expect(why).toContain('Expected event 99');
  });

  it('is told by what the log has in the place of its event', async () => {
    await p.table.delete(eventKey(NEWSROOM, 12));
    await p.rich.room.submit('lagi');
    expect((await look()).findings).toMatchObject([
      { subject: 'event 12: the log has another event there', remedy: { kind: 'setBack' } },
    ]);
  });

  it('that somebody has written gives way: what the log holds is public, and it goes on', async () => {
    await checkpointAt(99);
    await p.rich.room.submit('tersangkut');
    const { report, done } = await repair();
    expect([allOf(report).findings, done]).toEqual([[], [RAISED]]);
    expect(await p.table.get(registryKey(NEWSROOM))).toMatchObject({ epoch: '0001', since: 14 });
    expect(await goesOn()).toBe(true);
  });

  it.each([
    ['has nothing in its place', 0],
    ['has gone on', 1],
  ])('gives way where the log lost its newest event and %s', async (_, more) => {
    await p.table.delete(eventKey(NEWSROOM, 12));
    for (let i = 0; i < more; i += 1) await p.rich.room.submit(`lagi${i}`);
    const { report, done } = await repair();
    expect(allOf(report).findings).toEqual([]);
    expect(done[0]).toBe(RAISED);
    expect(done.join()).not.toContain('left alone');
    // Its release is one that nothing knows of any more.
    expect(statusOf(p.rich.room.site, late())).toBe(410);
    expect(await goesOn()).toBe(true);
  });
});

describe('a site ahead of the log', () => {
  it('as where the whole table was set back, is set back, too', async () => {
    await p.table.delete(eventKey(NEWSROOM, 12));
    await checkpointAt(11);
    const told = (await look()).findings.map(({ remedy }) => remedy?.kind);
    expect(new Set(told)).toContain('setBack');
    const { report, done } = await repair();
    expect(allOf(report).findings).toEqual([]);
    expect(done[0]).toBe(RAISED);
    expect(statusOf(p.rich.room.site, late())).toBe(410);
    expect(await goesOn()).toBe(true);
  });

  it('by one page that no log knows, of whatever epoch, is set back above that', async () => {
    const key = `${NEWSROOM}/2026/11/palsu-0123456789/index.html`;
    const metadata = { version: formatVersion({ epoch: 4, seq: 2 }) };
    await p.rich.room.site.put(key, 'palsu', { contentType: 'text/html', metadata });
    expect((await look()).findings).toMatchObject([
      {
        ...{ problem: 'foreign', subject: key, remedy: { kind: 'setBack' } },
        predicate: 'public though the log does not say so, and newer than it',
      },
    ]);
    const { report } = await repair();
    expect(allOf(report).findings).toEqual([]);
    expect(await p.table.get(registryKey(NEWSROOM))).toMatchObject({ epoch: '0005' });
    expect(statusOf(p.rich.room.site, key)).toBe(410);
  });

  it('by a release that went out after the log was read, or an epoch above all, is left alone', async () => {
    for (const seen of [
      { epoch: 0, seq: 12 },
      { epoch: 9999, seq: 1 },
    ])
      expect(await raiseEpoch(deps, NEWSROOM, seen)).toBe(false);
    expect(await deps.checkpoints.read(NEWSROOM)).toMatchObject({ epoch: 0, seq: 12 });
  });
});
