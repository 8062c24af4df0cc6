import * as z from 'zod/mini';
import { givenName, kind } from '../kind.ts';
import { awsId } from '../names.ts';
import { noLocalMeaning, tags } from '../properties.ts';

/** `AWS::CloudFront::Function` */
export const edgeFunction = kind({
  schema: z.strictObject({
    Name: z.string(),
    AutoPublish: z.literal(true),
    FunctionCode: z.string(),
    FunctionConfig: z.strictObject({
      Comment: noLocalMeaning('for readers'),
      Runtime: z.string(),
    }),
    Tags: tags,
  }),
  identify(resource) {
    const name = givenName(resource, 'Name') ?? resource.name;
    const arn = `arn:aws:cloudfront::${resource.accountId}:function/${name}`;
    return { ref: arn, attributes: { FunctionARN: arn, 'FunctionMetadata.FunctionARN': arn } };
  },
  add({ identity }, { Name, FunctionCode, FunctionConfig }, draft) {
    draft.edgeFunctions[identity.ref] = {
      name: Name,
      code: FunctionCode,
      runtime: FunctionConfig.Runtime,
    };
  },
});

/** `AWS::CloudFront::CachePolicy`; the edge reads the configuration itself. */
export const cachePolicy = kind({
  schema: z.strictObject({ CachePolicyConfig: z.record(z.string(), z.unknown()) }),
  identify: ({ logicalId }) => identified(awsId('', logicalId, 36).toLowerCase()),
  add({ identity }, { CachePolicyConfig }, draft) {
    draft.cachePolicies[identity.ref] = CachePolicyConfig;
  },
});

/** `AWS::CloudFront::ResponseHeadersPolicy`; the edge reads the configuration itself. */
export const responseHeadersPolicy = kind({
  schema: z.strictObject({ ResponseHeadersPolicyConfig: z.record(z.string(), z.unknown()) }),
  identify: ({ logicalId }) => identified(awsId('', logicalId, 36).toLowerCase()),
  add({ identity }, { ResponseHeadersPolicyConfig }, draft) {
    draft.responseHeadersPolicies[identity.ref] = ResponseHeadersPolicyConfig;
  },
});

/** `AWS::CloudFront::OriginAccessControl`: the edge signs every request to an S3 origin anyway. */
export const originAccessControl = kind({
  schema: z.strictObject({
    OriginAccessControlConfig: z.strictObject({
      Name: noLocalMeaning('a name for readers'),
      Description: noLocalMeaning('for readers'),
      OriginAccessControlOriginType: z.literal('s3'),
      SigningBehavior: z.literal('always'),
      SigningProtocol: z.literal('sigv4'),
    }),
  }),
  identify: ({ logicalId }) => identified(awsId('E', logicalId, 14)),
  add: () => undefined,
});

function identified(id: string) {
  return { ref: id, attributes: { Id: id } };
}
