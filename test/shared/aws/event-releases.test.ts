import { expect, it } from 'vitest';
import { dynamoEventReleases } from '../../../shared/aws/event-releases.ts';
import type { Item } from '../../../shared/aws/table.ts';
import { memoryTable } from '../../support/memory-table.ts';

const of = (id: string, minute = 0, newsroom = 'samarinda') => ({
  ...{ id, newsroom },
  createdAt: new Date(Date.UTC(2026, 10, 24, 2, minute)).toISOString(),
});
const EVENT = 'Festival Mahakam 2026';

it('releases know the others of their event, the newest first, however it is written', async () => {
  const releases = dynamoEventReleases(memoryTable());
  await releases.add(of('satu'), EVENT);
  await releases.add(of('tiga', 2), ' #FESTIVAL  mahakam 2026');
  await releases.add(of('dua', 1), EVENT);
  await releases.add(of('dua', 1), EVENT);
  await releases.add(of('lain', 3), 'Pekan UMKM');
  expect(await releases.others(of('dua'), EVENT)).toEqual(['tiga', 'satu']);
});

it('releases of another newsroom are none of them', async () => {
  const releases = dynamoEventReleases(memoryTable());
  await releases.add(of('satu', 0, 'balikpapan'), EVENT);
  expect(await releases.others(of('dua'), EVENT)).toEqual([]);
});

it('at most twenty are looked at', async () => {
  const releases = dynamoEventReleases(memoryTable());
  for (let minute = 0; minute < 25; minute++) await releases.add(of(`r${minute}`, minute), EVENT);
  for (const self of ['r0', 'r24', 'baru']) {
    const others = await releases.others(of(self), EVENT);
    const oldest = self === 'r24' ? 'r4' : 'r5';
    expect([self, others.length, others.at(-1)]).toEqual([self, 20, oldest]);
  }
});

it('a record ends with its submission, and tells nobody of which event it was', async () => {
  const table = memoryTable();
  const kept: Item[] = [];
  const put: typeof table.put = async (item) => {
    kept.push(item);
    return true;
  };
  await dynamoEventReleases({ ...table, put }).add(of('satu'), EVENT);
  expect(kept).toEqual([
    {
      pk: expect.stringMatching(/^V#samarinda#[0-9a-f]{64}$/),
      sk: '2026-11-24T02:00:00.000Z#satu',
      ttl: Date.parse('2026-12-24T02:00:00.000Z') / 1000,
    },
  ]);
});
