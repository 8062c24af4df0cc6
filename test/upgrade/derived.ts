import { DeleteObjectCommand } from '@aws-sdk/client-s3';
import { cardsKey, checkpointKey } from '../../shared/aws/table-keys.ts';
import { everythingPublic } from '../support/flow-everything.ts';
import type { FlowNewsroom } from '../support/flow-newsroom.ts';

/** Deletes all that follows from the log: public files, cards, how far publishing has come. */
export async function deleteDerived(room: FlowNewsroom): Promise<void> {
  const { warta, table, id } = room;
  const Bucket = warta.cloud.outputs.SiteBucket;
  for (const Key of (await everythingPublic(warta)).keys()) {
    await warta.s3.send(new DeleteObjectCommand({ Bucket, Key }));
  }
  for (const { pk, sk } of await table.query({ pk: cardsKey(id) })) await table.delete({ pk, sk });
  await table.delete(checkpointKey(id));
}
