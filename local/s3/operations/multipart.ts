import { createHash } from 'node:crypto';
import { checksumHeaders } from '../body/checksums.ts';
import { describe } from '../body/description.ts';
import { readText, stage, stageBody } from '../body/payload.ts';
import { writeCondition } from '../conditions.ts';
import { S3Error } from '../errors.ts';
import { type Call, type Reply, requireObject, versionHeader, xmlReply } from '../service.ts';
import type { Part } from '../store/uploads.ts';
import { elements, fromXml, text, toXml } from '../xml.ts';
import { requireWrite } from './put.ts';

/** Limits of multipart uploads (S3 user guide, "Multipart upload limits"). */
const MAX_PART_NUMBER = 10_000;
const MIN_PART_BYTES = 5 * 1024 ** 2;

/** POST ?uploads */
export async function createUpload(call: Call): Promise<Reply> {
  requireObject(call, 's3:PutObject');
  const { bucket, key, request } = call;
  const id = bucket.uploads.create(key, describe(request.headers));
  return xmlReply(
    toXml('InitiateMultipartUploadResult', { Bucket: bucket.name, Key: key, UploadId: id }),
  );
}

/** PUT ?partNumber&uploadId */
export async function uploadPart(call: Call): Promise<Reply> {
  requireObject(call, 's3:PutObject');
  const { bucket, key, request, caller } = call;
  const number = Number(request.query.get('partNumber'));
  if (!Number.isInteger(number) || number < 1 || number > MAX_PART_NUMBER) {
    throw new S3Error('InvalidArgument', 'Part number must be an integer between 1 and 10000');
  }
  const id = uploadId(call);
  bucket.uploads.find(id, key);
  const staged = await stageBody(request, caller, bucket.data);
  bucket.uploads.putPart(id, number, staged);
  return { status: 200, headers: { etag: staged.etag, ...checksumHeaders(staged.checksum) } };
}

/** POST ?uploadId: the parts named become the object. */
export async function completeUpload(call: Call): Promise<Reply> {
  requireWrite(call);
  const { bucket, key, request, caller, service } = call;
  const allowed = writeCondition(request.headers);
  const id = uploadId(call);
  const described = bucket.uploads.find(id, key);
  const members = fromXml(await readText(request, caller), 'CompleteMultipartUpload');
  const parts = chosenParts(call, id, elements(members, 'Part'));
  const staged = await stage(bucket.uploads.join(id, parts), {}, bucket.data);
  const object = bucket.commit(key, { ...staged, ...described, etag: etagOf(parts) }, allowed);
  bucket.uploads.remove(id);
  service.created(bucket, key, object, 'ObjectCreated:CompleteMultipartUpload');
  return xmlReply(
    toXml('CompleteMultipartUploadResult', { Bucket: bucket.name, Key: key, ETag: object.etag }),
    versionHeader(object),
  );
}

/** DELETE ?uploadId */
export async function abortUpload(call: Call): Promise<Reply> {
  requireObject(call, 's3:AbortMultipartUpload');
  const id = uploadId(call);
  call.bucket.uploads.find(id, call.key);
  call.bucket.uploads.remove(id);
  return { status: 204 };
}

function uploadId(call: Call): string {
  return call.request.query.get('uploadId') ?? '';
}

function chosenParts({ bucket }: Call, id: string, named: Record<string, unknown>[]): Part[] {
  if (named.length === 0) throw new S3Error('MalformedXML');
  const received = bucket.uploads.parts(id);
  const chosen = named.map((element) => {
    const number = Number(text(element, 'PartNumber'));
    const md5 = text(element, 'ETag')?.replaceAll('"', '');
    const part = received.find((one) => one.number === number && one.md5 === md5);
    if (part === undefined) throw new S3Error('InvalidPart');
    return part;
  });
  for (const [index, part] of chosen.slice(0, -1).entries()) {
    if (part.number >= (chosen[index + 1]?.number ?? 0)) throw new S3Error('InvalidPartOrder');
    const size = bucket.uploads.partSize(id, part);
    if (size < MIN_PART_BYTES) throw new S3Error('EntityTooSmall');
  }
  return chosen;
}

/** The MD5 of all parts' MD5s, and their number. */
function etagOf(parts: readonly Part[]): string {
  const hash = createHash('md5');
  for (const { md5 } of parts) hash.update(Buffer.from(md5, 'hex'));
  return `"${hash.digest('hex')}-${parts.length}"`;
}
