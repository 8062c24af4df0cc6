import {
  type AttributeValue,
  BatchWriteItemCommand,
  type DynamoDBClient,
  paginateScan,
} from '@aws-sdk/client-dynamodb';
import { GetObjectCommand, paginateListObjectsV2 } from '@aws-sdk/client-s3';
import { s3Listing } from '../../shared/aws/listing.ts';
import { restoreTable } from '../../shared/aws/restore-table.ts';
import { inParallel } from '../../shared/in-parallel.ts';
import type { TestCloud } from './cloud.ts';
import { tableOf } from './flow-operator.ts';

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

/** Something that is kept: where, and all its bytes. */
export interface Kept {
  readonly name: string;
  readonly bytes: Buffer;
}

/** Every version of every object of every bucket, with its key and headers, and every item. */
export async function everything(warta: TestCloud): Promise<Kept[]> {
  const { UploadsBucket, ArchiveBucket, SiteBucket } = warta.cloud.outputs;
  const buckets = [UploadsBucket, ArchiveBucket, SiteBucket];
  const objects = await Promise.all(buckets.map((bucket) => everyVersion(warta, bucket ?? '')));
  const items = (await everyItem(warta)).map((item) => ({
    name: `${item.pk?.S} ${item.sk?.S}`,
    bytes: Buffer.from(JSON.stringify(item)),
  }));
  return [...objects.flat(), ...items];
}

async function everyVersion({ s3 }: TestCloud, Bucket: string): Promise<Kept[]> {
  const versions: { key: string; versionId: string }[] = [];
  for await (const version of s3Listing(s3, Bucket).versions('')) versions.push(version);
  return await inParallel(versions, 20, async ({ key: Key, versionId: VersionId }) => {
    const { Body, Metadata } = await s3.send(new GetObjectCommand({ Bucket, Key, VersionId }));
    const bytes = (await Body?.transformToByteArray()) ?? new Uint8Array();
    return {
      name: `${Bucket}/${Key}`,
      bytes: Buffer.concat([bytes, Buffer.from(`${Key} ${JSON.stringify(Metadata)}`)]),
    };
  });
}

/** The names of what holds these bytes. */
export function holding(kept: readonly Kept[], trace: string | Uint8Array): string[] {
  const bytesOf = Buffer.from(trace);
  return kept.filter(({ bytes }) => bytes.includes(bytesOf)).map(({ name }) => name);
}

/** The site's objects of a newsroom, and all records that follow from its log. */
export async function forgetEverythingDerived(warta: TestCloud, newsroom: string): Promise<void> {
  const site = s3Listing(warta.s3, warta.cloud.outputs.SiteBucket ?? '');
  const keys: string[] = [];
  for await (const { key } of site.list(`${newsroom}/`)) keys.push(key);
  await site.deleteAllVersions(keys);
  await restoreTable(tableOf(warta)).forgetDerived(newsroom);
}
