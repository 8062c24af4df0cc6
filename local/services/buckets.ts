import { ExpectationError } from '../../shared/errors.ts';
import type { Notifier } from '../notifications.ts';
import { startS3 } from '../s3/server.ts';
import type { BucketModel } from '../template/model.ts';
import type { ServicesOptions } from './options.ts';

/** Starts S3 with the stack's buckets. */
export async function startBuckets(options: ServicesOptions, notifier: Notifier) {
  const { model, folder, principals } = options;
  for (const { domainName } of model.distributions) refuseOrigin(model.buckets, domainName);
  return await startS3({
    dir: folder.s3,
    region: model.region,
    buckets: model.buckets.map(({ name, versioned, cors }) => ({
      name,
      versioned,
      cors: cors.map(definedOnly),
    })),
    secretOf: (accessKeyId) => principals.authorizer.secretOf(accessKeyId),
    authorize: (call) => principals.authorizer.authorize(call),
    onObjectCreated: (record) => notifier.created(record),
  });
}

/** The edge needs S3's address to start, so S3 cannot know the edge's. */
function refuseOrigin(buckets: readonly BucketModel[], domainName: string): void {
  for (const { name, cors } of buckets) {
    const origin = cors
      .flatMap((rule) => rule.AllowedOrigins)
      .find((one) => one.includes(domainName));
    if (origin !== undefined) {
      const subject = `CORS of the bucket ${name}`;
      throw new ExpectationError('origins other than the distribution’s own', subject, origin);
    }
  }
}

/** exactOptionalPropertyTypes: absent, where the template's reader says undefined. */
function definedOnly<T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  return Object.fromEntries(entries) as { [K in keyof T]: Exclude<T[K], undefined> };
}
