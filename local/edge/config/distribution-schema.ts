import * as z from 'zod/mini';

/** Has no meaning on one machine over plain HTTP, whatever it says. */
const meaningless = z.optional(z.unknown());

const functionAssociation = z.strictObject({
  EventType: z.enum(['viewer-request', 'viewer-response']),
  FunctionARN: z.string(),
});

const behaviour = {
  TargetOriginId: z.string(),
  ViewerProtocolPolicy: meaningless,
  // The site is read-only: nothing but reads ever reaches an S3 origin through the edge.
  AllowedMethods: z._default(z.array(z.enum(['GET', 'HEAD', 'OPTIONS'])), ['GET', 'HEAD']),
  CachedMethods: z.optional(z.array(z.enum(['GET', 'HEAD']))),
  CachePolicyId: z.string(),
  ResponseHeadersPolicyId: z.optional(z.string()),
  Compress: z._default(z.boolean(), false),
  FunctionAssociations: z._default(z.array(functionAssociation), []),
  SmoothStreaming: z.optional(z.literal(false)),
};

const origin = z.strictObject({
  Id: z.string(),
  DomainName: z.string(),
  OriginPath: z._default(z.string(), ''),
  OriginAccessControlId: z.optional(z.string()),
  S3OriginConfig: z.strictObject({ OriginAccessIdentity: z.optional(z.literal('')) }),
  OriginCustomHeaders: z._default(
    z.array(z.strictObject({ HeaderName: z.string(), HeaderValue: z.string() })),
    [],
  ),
  ConnectionAttempts: meaningless,
  ConnectionTimeout: meaningless,
  OriginShield: meaningless,
});

const customErrorResponse = z
  .strictObject({
    ErrorCode: z.number(),
    ErrorCachingMinTTL: z.optional(z.number()),
    ResponseCode: z.optional(z.number()),
    ResponsePagePath: z.optional(z.string()),
  })
  .check(
    z.refine(
      ({ ResponseCode, ResponsePagePath }) =>
        (ResponseCode === undefined) === (ResponsePagePath === undefined),
      'ResponseCode and ResponsePagePath together',
    ),
  );

/** `AWS::CloudFront::Distribution.DistributionConfig`, as far as the local edge acts by it. */
export const distributionConfig = z.strictObject({
  Enabled: z.literal(true),
  Origins: z.array(origin),
  DefaultCacheBehavior: z.strictObject(behaviour),
  CacheBehaviors: z._default(
    z.array(z.strictObject({ ...behaviour, PathPattern: z.string() })),
    [],
  ),
  CustomErrorResponses: z._default(z.array(customErrorResponse), []),
  DefaultRootObject: z._default(z.string(), ''),
  CacheTagConfig: z.optional(z.strictObject({ HeaderName: z.string() })),
  Restrictions: z.optional(
    z.strictObject({ GeoRestriction: z.strictObject({ RestrictionType: z.literal('none') }) }),
  ),
  Aliases: meaningless,
  Comment: meaningless,
  HttpVersion: meaningless,
  IPV6Enabled: meaningless,
  Logging: meaningless,
  PriceClass: meaningless,
  ViewerCertificate: meaningless,
  WebACLId: meaningless,
});

export type DistributionConfig = z.infer<typeof distributionConfig>;
export type BehaviourConfig = DistributionConfig['DefaultCacheBehavior'];
export type OriginConfig = DistributionConfig['Origins'][number];
export type CustomErrorConfig = DistributionConfig['CustomErrorResponses'][number];
