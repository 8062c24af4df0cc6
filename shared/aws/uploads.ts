import type { S3Client } from '@aws-sdk/client-s3';
import { createPresignedPost } from '@aws-sdk/s3-presigned-post';
import type { AnnouncedFile, SignedPost } from '../submissions/wire.ts';
import { type UploadRef, uploadKey } from '../upload-keys.ts';

export interface Uploads {
  /** A POST for exactly this file: its key, size, type and, where announced, its SHA-256. */
  sign(upload: UploadRef, file: AnnouncedFile, seconds: number): Promise<SignedPost>;
}

export function s3Uploads(client: S3Client, bucket: string): Uploads {
  return {
    async sign(upload, file, seconds) {
      const { url, fields } = await createPresignedPost(client, {
        Bucket: bucket,
        Key: uploadKey(upload),
        Expires: seconds,
        // The SDK makes an exact condition of each field.
        Fields: { 'Content-Type': file.type, ...checksum(file) },
        Conditions: [['content-length-range', file.size, file.size]],
      });
      return { number: upload.file, url, fields };
    },
  };
}

/** S3 refuses the upload itself when the bytes are others than announced. */
function checksum({ sha256 }: AnnouncedFile): Record<string, string> {
  if (!sha256) return {};
  return {
    'x-amz-checksum-algorithm': 'SHA256',
    'x-amz-checksum-sha256': Buffer.from(sha256, 'hex').toString('base64'),
  };
}
