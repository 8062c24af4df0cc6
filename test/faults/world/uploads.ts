import type { Uploads } from '../../../shared/aws/uploads.ts';
import { sha256 } from '../../../shared/ids.ts';
import type { AnnouncedFile, SignedPost } from '../../../shared/submissions/wire.ts';
import { type UploadRef, uploadKey } from '../../../shared/upload-keys.ts';
import type { MemoryObjects } from '../../support/memory-objects.ts';

/** What a signature allows, as S3 would read it out of the signed policy. */
interface Policy {
  readonly key: string;
  readonly size: number;
  readonly type: string;
  readonly sha256?: string;
  /** milliseconds */
  readonly expires: number;
}

export type PostStatus = 204 | 400 | 403;

/** Signing is arithmetic: no call to AWS, and never a failure of one. */
export function memorySigner(now: () => Date): Uploads {
  return {
    async sign(upload: UploadRef, file: AnnouncedFile, seconds: number): Promise<SignedPost> {
      const policy: Policy = {
        key: uploadKey(upload),
        size: file.size,
        type: file.type,
        ...(file.sha256 && { sha256: file.sha256 }),
        expires: now().getTime() + seconds * 1000,
      };
      const fields = { key: policy.key, 'Content-Type': file.type, policy: JSON.stringify(policy) };
      return { number: upload.file, url: 'https://uploads.test/', fields };
    },
  };
}

/** S3's side of a POST: it holds the sender to what was signed. */
export function receivePost(
  uploads: MemoryObjects,
  now: () => Date,
  { fields }: SignedPost,
  bytes: Uint8Array,
): PostStatus {
  const policy = JSON.parse(fields.policy ?? '{}') as Policy;
  if (now().getTime() > policy.expires) return 403;
  if (bytes.length !== policy.size) return 400;
  if (policy.sha256 !== undefined && policy.sha256 !== sha256(bytes)) return 400;
  uploads.upload(policy.key, bytes, { contentType: policy.type });
  return 204;
}
