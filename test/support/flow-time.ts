import { openKey, submissionKey } from '../../shared/aws/table-keys.ts';
import type { FlowNewsroom } from './flow-newsroom.ts';

/** Lets a submission have begun earlier: the functions' clock is the real one, so its record moves. */
export async function age({ table }: FlowNewsroom, id: string, minutes: number): Promise<void> {
  const record = await table.get(submissionKey(id));
  const { createdAt, expiresAt } = record as { createdAt?: string; expiresAt?: string };
  if (!createdAt || !expiresAt) throw new Error(`no submission ${id}`);
  const earlier = (time: string) => new Date(Date.parse(time) - minutes * 60_000).toISOString();
  const times = { createdAt: earlier(createdAt), expiresAt: earlier(expiresAt) };
  await table.update(submissionKey(id), times);
  await table.put({ ...openKey(times.createdAt, id) });
  await table.delete(openKey(createdAt, id));
}

/** The sweep's round of this minute, and all that follows from it. */
export async function sweep({ warta: { cloud } }: Pick<FlowNewsroom, 'warta'>): Promise<void> {
  await cloud.invoke('Sweep', {});
  await cloud.idle();
}
