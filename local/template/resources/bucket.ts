import * as z from 'zod/mini';
import { givenName, kind } from '../kind.ts';
import { kebabCase } from '../names.ts';
import { noLocalMeaning, tags } from '../properties.ts';

const corsRule = z.strictObject({
  Id: noLocalMeaning('a name for readers'),
  AllowedMethods: z.array(z.string()),
  AllowedOrigins: z.array(z.string()),
  AllowedHeaders: z.optional(z.array(z.string())),
  ExposedHeaders: z.optional(z.array(z.string())),
  MaxAge: z.optional(z.number()),
});

const schema = z.strictObject({
  BucketName: z.optional(z.string()),
  VersioningConfiguration: z.optional(z.strictObject({ Status: z.enum(['Enabled', 'Suspended']) })),
  CorsConfiguration: z.optional(z.strictObject({ CorsRules: z.array(corsRule) })),
  BucketEncryption: noLocalMeaning('the disk is the developer’s own'),
  PublicAccessBlockConfiguration: noLocalMeaning('every bucket here is private'),
  OwnershipControls: noLocalMeaning('there is one account'),
  AccessControl: noLocalMeaning('there is one account; access logs use it'),
  LifecycleConfiguration: noLocalMeaning('expiry takes days; the local folder is deleted by hand'),
  ReplicationConfiguration: noLocalMeaning('there is no second account to copy to'),
  LoggingConfiguration: noLocalMeaning('the local cloud logs every call itself'),
  Tags: tags,
});

/** `AWS::S3::Bucket` */
export const bucket = kind({
  schema,
  identify(resource) {
    const { name, region } = resource;
    const bucketName = givenName(resource, 'BucketName') ?? kebabCase(name);
    return {
      ref: bucketName,
      attributes: {
        Arn: `arn:aws:s3:::${bucketName}`,
        DomainName: `${bucketName}.s3.amazonaws.com`,
        RegionalDomainName: `${bucketName}.s3.${region}.amazonaws.com`,
      },
    };
  },
  add({ identity, region }, properties, draft) {
    draft.buckets.push({
      name: identity.ref,
      arn: `arn:aws:s3:::${identity.ref}`,
      domainName: `${identity.ref}.s3.${region}.amazonaws.com`,
      versioned: properties.VersioningConfiguration?.Status === 'Enabled',
      cors: (properties.CorsConfiguration?.CorsRules ?? []).map(({ Id: _, ...rule }) => rule),
    });
  },
});
