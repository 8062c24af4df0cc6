import * as z from 'zod/mini';
import { addableHeader, removableHeader, upToTen } from './header-limits.ts';

const named = { Name: z.optional(z.string()), Comment: z.optional(z.string()) };
const names = z._default(z.array(z.string()), []);
const items = z.strictObject({ Items: z.array(z.string()) });
const override = { Override: z.boolean() };

/** `AWS::CloudFront::CachePolicy.CachePolicyConfig`; times in seconds. */
export const cachePolicyConfig = z.strictObject({
  ...named,
  MinTTL: z.number(),
  DefaultTTL: z.number(),
  MaxTTL: z.number(),
  ParametersInCacheKeyAndForwardedToOrigin: z.strictObject({
    EnableAcceptEncodingGzip: z.boolean(),
    EnableAcceptEncodingBrotli: z._default(z.boolean(), false),
    CookiesConfig: z.strictObject({
      CookieBehavior: z.enum(['none', 'whitelist', 'allExcept', 'all']),
      Cookies: names,
    }),
    HeadersConfig: z.strictObject({
      HeaderBehavior: z.enum(['none', 'whitelist']),
      Headers: names,
    }),
    QueryStringsConfig: z.strictObject({
      QueryStringBehavior: z.enum(['none', 'whitelist', 'allExcept', 'all']),
      QueryStrings: names,
    }),
  }),
});

const corsConfig = z.strictObject({
  AccessControlAllowCredentials: z.boolean(),
  AccessControlAllowHeaders: items,
  AccessControlAllowMethods: items,
  AccessControlAllowOrigins: items,
  AccessControlExposeHeaders: z.optional(items),
  AccessControlMaxAgeSec: z.optional(z.number()),
  OriginOverride: z.boolean(),
});

const securityHeadersConfig = z.strictObject({
  ContentSecurityPolicy: z.optional(
    z.strictObject({ ...override, ContentSecurityPolicy: z.string() }),
  ),
  ContentTypeOptions: z.optional(z.strictObject(override)),
  FrameOptions: z.optional(
    z.strictObject({ ...override, FrameOption: z.enum(['DENY', 'SAMEORIGIN']) }),
  ),
  ReferrerPolicy: z.optional(z.strictObject({ ...override, ReferrerPolicy: z.string() })),
  StrictTransportSecurity: z.optional(
    z.strictObject({
      ...override,
      AccessControlMaxAgeSec: z.number(),
      IncludeSubdomains: z.optional(z.boolean()),
      Preload: z.optional(z.boolean()),
    }),
  ),
  XSSProtection: z.optional(
    z.strictObject({
      ...override,
      Protection: z.boolean(),
      ModeBlock: z.optional(z.boolean()),
      ReportUri: z.optional(z.string()),
    }),
  ),
});

/** `AWS::CloudFront::ResponseHeadersPolicy.ResponseHeadersPolicyConfig`. */
export const responseHeadersPolicyConfig = z.strictObject({
  ...named,
  CorsConfig: z.optional(corsConfig),
  SecurityHeadersConfig: z.optional(securityHeadersConfig),
  CustomHeadersConfig: z.optional(
    z.strictObject({
      Items: z
        .array(z.strictObject({ ...override, Header: addableHeader, Value: z.string() }))
        .check(upToTen),
    }),
  ),
  RemoveHeadersConfig: z.optional(
    z.strictObject({
      Items: z.array(z.strictObject({ Header: removableHeader })).check(upToTen),
    }),
  ),
  ServerTimingHeadersConfig: z.optional(
    z.strictObject({ Enabled: z.literal(false), SamplingRate: z.optional(z.number()) }),
  ),
});

export type CachePolicyConfig = z.infer<typeof cachePolicyConfig>;
export type CorsConfig = z.infer<typeof corsConfig>;
export type SecurityHeadersConfig = z.infer<typeof securityHeadersConfig>;
export type ResponseHeadersPolicyConfig = z.infer<typeof responseHeadersPolicyConfig>;
