import { beforeEach, expect, it } from 'vitest';
import { UsageError } from '../../../../cli/errors.ts';
import { allOf, examine } from '../../../../cli/operator/doctor/examine.ts';
import { assertRegistered } from '../../../../cli/operator/doctor/registered.ts';
import { repairAll } from '../../../../cli/operator/doctor/repair-all.ts';
import { Refused } from '../../../../cli/operator/refused.ts';
import { dynamoNewsrooms } from '../../../../shared/aws/newsrooms.ts';
import { registryKey } from '../../../../shared/aws/table-keys.ts';
import { type Patient, patient, waitingDoctor } from '../../../support/doctor.ts';
import { drain } from '../../../support/drain.ts';
import { newsroomForTests } from '../../../support/newsroom.ts';
import { publishAll } from '../../../support/rich-newsroom.ts';

const NEWSROOM = 'pasien';

let p: Patient;
beforeEach(async () => {
  p = await patient(NEWSROOM);
});

const ask = (repair = false, newsroom = NEWSROOM) =>
  assertRegistered({ ...p.deps, newsrooms: dynamoNewsrooms(p.table) }, newsroom, repair);

it('one of the newsrooms is looked at', async () => {
  expect(await ask()).toEqual([]);
});

it('a name that no newsroom bears is a slip of the finger, and nothing is made of it', async () => {
  for (const repair of [true, false]) {
    const asked = ask(repair, 'pasein');
    await expect(asked).rejects.toThrow(UsageError);
    await expect(asked).rejects.toThrow('(pasien) for warta doctor but received pasein');
  }
  expect(await dynamoNewsrooms(p.table).list()).toEqual([NEWSROOM]);
});

it('one that is not registered is told with what it has, and what to do', async () => {
  await p.table.delete(registryKey(NEWSROOM));
  const asked = ask();
  await expect(asked).rejects.toThrow(Refused);
  await expect(asked).rejects.toThrow('has a log of 12 events and is not registered');
  await expect(asked).rejects.toThrow('warta doctor pasien --repair.');
  expect(await ask(true)).toEqual(['entered 1 newsroom among the deployment’s again']);
  expect(await ask()).toEqual([]);
});

it('one that is being restored is left closed', async () => {
  await p.deps.restoring.close(NEWSROOM, 1);
  for (const repair of [true, false]) {
    const asked = ask(repair);
    await expect(asked).rejects.toThrow(Refused);
    await expect(asked).rejects.toThrow('warta restore pasien SOURCE');
  }
  expect(await dynamoNewsrooms(p.table).list()).toEqual([]);
  const { findings } = (await examine(p.deps, [])).deployment;
  expect(findings).toMatchObject([{ thing: 'newsroom', predicate: 'closed by a restore' }]);
  expect(findings[0]?.remedy).toBeUndefined();
});

it('a look at the whole deployment finds it, too, and enters it again', async () => {
  await p.table.delete(registryKey(NEWSROOM));
  const sleep = async () => void (await drain(p.rich.room.deps, p.rich.room.publishQueue));
  const { report, done } = await repairAll({ ...p.deps, sleep }, [], { now: Date.now });
  expect(done).toEqual(['entered 1 newsroom among the deployment’s again']);
  expect(await ask()).toEqual([]);
  // It is looked at by then, and the files of the deployment show it, as they did.
  expect(report.newsrooms.map(({ newsroom }) => newsroom)).toEqual([NEWSROOM]);
  expect(allOf(report).findings).toEqual([]);
});

it('until it is entered again, nothing is said of the files that show all newsrooms', async () => {
  await p.table.delete(registryKey(NEWSROOM));
  const another = await newsroomForTests(p.table, 'lain');
  await publishAll(another);
  const { deployment } = await examine(p.deps, []);
  expect(deployment.findings).toMatchObject([{ remedy: { kind: 'register' } }]);
  expect(deployment.notes).toEqual([
    { text: 'not compared until that newsroom is back: the files of the whole deployment' },
  ]);
});

it('what was published under an epoch that went with its entry is mended in the same run', async () => {
  await p.deps.newsrooms.raiseEpoch(NEWSROOM, 2);
  await publishAll(p.rich.room);
  await p.table.delete(registryKey(NEWSROOM));
  const { deps, clock } = waitingDoctor(p);
  const { report } = await repairAll(deps, [], { now: () => clock.waited });
  expect(allOf(report).findings).toEqual([]);
  expect(await p.table.get(registryKey(NEWSROOM))).toMatchObject({ epoch: '0003' });
});
