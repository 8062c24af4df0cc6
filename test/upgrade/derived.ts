import { DeleteObjectCommand, ListObjectsV2Command } from '@aws-sdk/client-s3';
import { cardsKey, checkpointKey } from '../../shared/aws/table-keys.ts';
import type { FlowNewsroom } from '../support/flow-newsroom.ts';

/** Every public object of the deployment: key → ETag. */
export async function everythingPublic({ warta }: Pick<FlowNewsroom, 'warta'>) {
  const Bucket = warta.cloud.outputs.SiteBucket;
  const { Contents = [] } = await warta.s3.send(new ListObjectsV2Command({ Bucket }));
  return Object.fromEntries(Contents.map(({ Key = '', ETag = '' }) => [Key, ETag]));
}

/** Deletes all that follows from the log: public files, cards, how far publishing has come. */
export async function deleteDerived(room: FlowNewsroom): Promise<void> {
  const { warta, table, id } = room;
  const Bucket = warta.cloud.outputs.SiteBucket;
  for (const Key of Object.keys(await everythingPublic(room))) {
    await warta.s3.send(new DeleteObjectCommand({ Bucket, Key }));
  }
  for (const { pk, sk } of await table.query({ pk: cardsKey(id) })) await table.delete({ pk, sk });
  await table.delete(checkpointKey(id));
}
