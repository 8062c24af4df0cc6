import type { Item } from '../../shared/aws/table.ts';
import { FILE_PREFIX, openKey, submissionKey } from '../../shared/aws/table-keys.ts';
import type { FlowNewsroom } from './flow-newsroom.ts';

/**
 * Lets a submission have begun earlier, and all that happened to it: the functions' clock is the real
 * one, so its records move.
 */
export async function age(
  { table }: Pick<FlowNewsroom, 'table'>,
  id: string,
  minutes: number,
): Promise<void> {
  const items = await table.query({ pk: submissionKey(id).pk });
  const meta = items.find(({ sk }) => sk === submissionKey(id).sk) as Record<string, string>;
  if (!meta?.createdAt) throw new Error(`no submission ${id}`);
  const earlier = (time: string) => new Date(Date.parse(time) - minutes * 60_000).toISOString();
  const names = ['createdAt', 'expiresAt', 'askedAt'].filter((name) => meta[name]);
  const times = Object.fromEntries(names.map((name) => [name, earlier(meta[name] ?? '')]));
  await table.update(submissionKey(id), times);
  await table.put({ ...openKey(times.createdAt ?? '', id) });
  await table.delete(openKey(meta.createdAt, id));
  for (const { pk, sk, state, result } of items.filter(isTimedFile)) {
    const change = { result: { ...result, since: earlier(result.since) } };
    // A result that a function has saved meanwhile stays.
    await table.update({ pk, sk }, change, { attribute: 'state', is: state });
  }
}

/** A file that somebody reads, or awaits. */
function isTimedFile(item: Item): item is Item & { state: string; result: { since: string } } {
  const { since } = (item.result ?? {}) as { since?: string };
  return item.sk.startsWith(FILE_PREFIX) && since !== undefined;
}

/** The sweep's round of this minute, and all that follows from it. */
export async function sweep({ warta: { cloud } }: Pick<FlowNewsroom, 'warta'>): Promise<void> {
  await cloud.invoke('Sweep', {});
  await cloud.idle();
}
