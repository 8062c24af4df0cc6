import * as z from 'zod/mini';
import { kind } from '../kind.ts';
import { awsId } from '../names.ts';
import { noLocalMeaning, tags } from '../properties.ts';

const cors = z.strictObject({
  AllowOrigins: z.optional(z.array(z.string())),
  AllowMethods: z.optional(z.array(z.string())),
  AllowHeaders: z.optional(z.array(z.string())),
  ExposeHeaders: z.optional(z.array(z.string())),
  AllowCredentials: z.optional(z.boolean()),
  MaxAge: z.optional(z.number()),
});

/** `AWS::ApiGatewayV2::Api` */
export const api = kind({
  schema: z.strictObject({
    Name: noLocalMeaning('a name for readers'),
    Description: noLocalMeaning('for readers'),
    ProtocolType: z.literal('HTTP'),
    CorsConfiguration: z.optional(cors),
    DisableExecuteApiEndpoint: noLocalMeaning('a domain of one’s own exists only where deployed'),
    Tags: tags,
  }),
  identify({ logicalId, region }) {
    const id = awsId('', logicalId, 10).toLowerCase();
    return {
      ref: id,
      attributes: { ApiId: id, ApiEndpoint: `https://${id}.execute-api.${region}.amazonaws.com` },
    };
  },
  add({ identity }, { CorsConfiguration }, draft) {
    draft.apis.push({
      id: identity.ref,
      endpoint: identity.attributes.ApiEndpoint ?? '',
      ...(CorsConfiguration === undefined ? {} : { cors: CorsConfiguration }),
    });
  },
});

/** `AWS::ApiGatewayV2::Integration` */
export const integration = kind({
  schema: z.strictObject({
    ApiId: noLocalMeaning('routes name both'),
    Description: noLocalMeaning('for readers'),
    IntegrationType: z.literal('AWS_PROXY'),
    IntegrationUri: z.string(),
    PayloadFormatVersion: z.literal('2.0'),
    TimeoutInMillis: noLocalMeaning('the default of 30 s is the most there is'),
  }),
  identify({ logicalId }) {
    return { ref: awsId('', logicalId, 7).toLowerCase(), attributes: {} };
  },
  add({ identity }, { IntegrationUri }, draft) {
    draft.integrations.set(identity.ref, { functionRef: IntegrationUri });
  },
});

/** `AWS::ApiGatewayV2::Route` */
export const route = kind({
  schema: z.strictObject({
    ApiId: z.string(),
    RouteKey: z.string(),
    Target: z.string(),
    AuthorizationType: z.optional(z.literal('NONE')),
    OperationName: noLocalMeaning('a name for readers'),
  }),
  identify({ logicalId }) {
    return { ref: awsId('', logicalId, 7).toLowerCase(), attributes: {} };
  },
  add(_resource, { ApiId, RouteKey, Target }, draft) {
    draft.routes.push({
      apiId: ApiId,
      key: RouteKey,
      integrationId: Target.replace(/^integrations\//, ''),
    });
  },
});

/** `AWS::ApiGatewayV2::Stage`; a named stage would put its name before every path. */
export const stage = kind({
  schema: z.strictObject({
    ApiId: z.string(),
    StageName: z.literal('$default'),
    AutoDeploy: noLocalMeaning('there is one version here'),
    Description: noLocalMeaning('for readers'),
    AccessLogSettings: noLocalMeaning('the local cloud logs requests itself'),
    DefaultRouteSettings: z.optional(
      z.strictObject({
        ThrottlingBurstLimit: z.optional(z.number()),
        ThrottlingRateLimit: z.optional(z.number()),
        DetailedMetricsEnabled: noLocalMeaning('metrics'),
      }),
    ),
    Tags: tags,
  }),
  identify: () => ({ ref: '$default', attributes: {} }),
  add(_resource, { ApiId, DefaultRouteSettings }, draft) {
    const { ThrottlingRateLimit: ratePerSecond, ThrottlingBurstLimit: burst } =
      DefaultRouteSettings ?? {};
    if (ratePerSecond !== undefined && burst !== undefined) {
      draft.throttles.set(ApiId, { ratePerSecond, burst });
    }
  },
});
