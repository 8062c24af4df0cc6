import { sizeRange } from '../auth/policy.ts';
import { verifyPostForm } from '../auth/post-form.ts';
import { announcedChecksum, checksumHeaders } from '../body/checksums.ts';
import { describe } from '../body/description.ts';
import { stage } from '../body/payload.ts';
import { S3Error } from '../errors.ts';
import { encodeKey } from '../events.ts';
import { MAX_KEY_BYTES, type S3Request } from '../request.ts';
import { type Reply, requireObject, type Service, versionHeader } from '../service.ts';
import type { Bucket } from '../store/bucket.ts';
import type { StoredObject } from '../store/object.ts';
import { toXml } from '../xml.ts';
import { readForm, type UploadForm } from './form.ts';

/** POST of a form: what a signed policy allows, and no more. */
export async function postObject(
  request: S3Request,
  service: Service,
  bucket: Bucket,
): Promise<Reply> {
  return readForm(request.body, (form) => receive(form, request, service, bucket));
}

async function receive(
  form: UploadForm,
  request: S3Request,
  service: Service,
  bucket: Bucket,
): Promise<Reply> {
  const fields = new Map(form.fields);
  const key = (fields.get('key') ?? '').replace(/\$\{filename\}/g, () => form.filename);
  fields.set('key', key);
  const { accessKeyId, policy } = await verifyPostForm(fields, bucket.name, service.auth);
  checkKey(key);
  const caller = { accessKeyId, payload: 'UNSIGNED-PAYLOAD' };
  requireObject({ caller, service, bucket, key }, 's3:PutObject');
  const named = Object.fromEntries(fields);
  const described = describe(named);
  const staged = await stage(
    form.file,
    {
      md5: fields.get('content-md5'),
      range: sizeRange(policy),
      checksum: announcedChecksum(named),
    },
    bucket.data,
  );
  const object = bucket.commit(key, { ...staged, ...described }, () => undefined);
  service.created(bucket, key, object, 'ObjectCreated:Post');
  return toReply(fields, bucket.name, key, object, request.headers.host ?? '');
}

function checkKey(key: string): void {
  if (key === '') {
    throw new S3Error('InvalidArgument', 'User key must have a length greater than 0.');
  }
  if (Buffer.byteLength(key) > MAX_KEY_BYTES) throw new S3Error('KeyTooLongError');
}

/** 204 unless the form asks for 200, for 201 with a body, or for a redirection. */
function toReply(
  fields: ReadonlyMap<string, string>,
  bucket: string,
  key: string,
  object: StoredObject,
  host: string,
): Reply {
  const path = `/${bucket}/${encodeKey(key).replaceAll('+', '%20')}`;
  const location = `http://${host}${path}`;
  const headers = {
    etag: object.etag,
    location,
    ...versionHeader(object),
    ...checksumHeaders(object.checksum),
  };
  const redirect = fields.get('success_action_redirect') ?? fields.get('redirect');
  if (redirect !== undefined && URL.canParse(redirect)) {
    const url = new URL(redirect);
    for (const [name, value] of Object.entries({ bucket, key, etag: object.etag })) {
      url.searchParams.set(name, value);
    }
    return { status: 303, headers: { ...headers, location: url.href } };
  }
  const status = fields.get('success_action_status');
  if (status === '200') return { status: 200, headers };
  if (status !== '201') return { status: 204, headers };
  return {
    status: 201,
    headers: { ...headers, 'content-type': 'application/xml' },
    body: toXml('PostResponse', {
      Location: location,
      Bucket: bucket,
      Key: key,
      ETag: object.etag,
    }),
  };
}
