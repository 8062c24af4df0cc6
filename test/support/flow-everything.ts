import {
  type AttributeValue,
  BatchWriteItemCommand,
  type DynamoDBClient,
  paginateScan,
} from '@aws-sdk/client-dynamodb';
import { GetObjectCommand, paginateListObjectsV2 } from '@aws-sdk/client-s3';
import { inParallel } from '../../shared/in-parallel.ts';
import type { TestCloud } from './cloud.ts';

export interface PublicObject {
  readonly bytes: string;
  readonly contentType: string | undefined;
  readonly cacheControl: string | undefined;
  readonly metadata: Readonly<Record<string, string>>;
}

/** Everything in the site's bucket: what readers can get, and all that it is served with. */
export async function everythingPublic({ cloud, s3 }: TestCloud, prefix = '') {
  const Bucket = cloud.outputs.SiteBucket;
  const keys: string[] = [];
  for await (const page of paginateListObjectsV2({ client: s3 }, { Bucket, Prefix: prefix }))
    for (const { Key = '' } of page.Contents ?? []) keys.push(Key);
  const objects = await inParallel(keys, 20, async (Key): Promise<[string, PublicObject]> => {
    const found = await s3.send(new GetObjectCommand({ Bucket, Key }));
    return [
      Key,
      {
        bytes: (await found.Body?.transformToString('base64')) ?? '',
        contentType: found.ContentType,
        cacheControl: found.CacheControl,
        metadata: found.Metadata ?? {},
      },
    ];
  });
  return new Map(objects);
}

type StoredItem = Record<string, AttributeValue>;

/** The table as it is now. */
export async function everyItem({ cloud, dynamo }: TestCloud): Promise<StoredItem[]> {
  const items: StoredItem[] = [];
  const pages = paginateScan({ client: dynamo }, { TableName: cloud.outputs.TableName });
  for await (const { Items = [] } of pages) items.push(...Items);
  return items;
}

/** Sets the table back to how it was, as point-in-time recovery does. */
export async function setBack(warta: TestCloud, to: readonly StoredItem[]): Promise<void> {
  const now = await everyItem(warta);
  await write(
    warta,
    now.map(({ pk, sk }) => ({ DeleteRequest: { Key: { pk, sk } as StoredItem } })),
  );
  await write(
    warta,
    to.map((Item) => ({ PutRequest: { Item } })),
  );
}

async function write(
  { cloud, dynamo }: { readonly cloud: TestCloud['cloud']; readonly dynamo: DynamoDBClient },
  requests: readonly object[],
): Promise<void> {
  const table = cloud.outputs.TableName ?? '';
  for (let from = 0; from < requests.length; from += 25) {
    const RequestItems = { [table]: requests.slice(from, from + 25) };
    await dynamo.send(new BatchWriteItemCommand({ RequestItems }));
  }
}
