import type { CachePolicyConfig, ResponseHeadersPolicyConfig } from './policy-schemas.ts';

const DAY_SECONDS = 86_400;
const YEAR_SECONDS = 31_536_000;

function keyedByPathAlone(
  times: Pick<CachePolicyConfig, 'MinTTL' | 'DefaultTTL' | 'MaxTTL'>,
  compressed: boolean,
): CachePolicyConfig {
  return {
    ...times,
    ParametersInCacheKeyAndForwardedToOrigin: {
      EnableAcceptEncodingGzip: compressed,
      EnableAcceptEncodingBrotli: compressed,
      CookiesConfig: { CookieBehavior: 'none', Cookies: [] },
      HeadersConfig: { HeaderBehavior: 'none', Headers: [] },
      QueryStringsConfig: { QueryStringBehavior: 'none', QueryStrings: [] },
    },
  };
}

/** AWS's own cache policies, which templates name by UUID alone. Source: «Use managed cache policies». */
export const MANAGED_CACHE_POLICIES: Readonly<Record<string, CachePolicyConfig>> = {
  // CachingOptimized
  '658327ea-f89d-4fab-a63d-7e88639e58f6': keyedByPathAlone(
    { MinTTL: 1, DefaultTTL: DAY_SECONDS, MaxTTL: YEAR_SECONDS },
    true,
  ),
  // CachingOptimizedForUncompressedObjects
  'b2884449-e4de-46a7-ac36-70bc7f1ddd6d': keyedByPathAlone(
    { MinTTL: 1, DefaultTTL: DAY_SECONDS, MaxTTL: YEAR_SECONDS },
    false,
  ),
  // CachingDisabled
  '4135ea2d-6df8-44a3-9df3-4b5a84be39ad': keyedByPathAlone(
    { MinTTL: 0, DefaultTTL: 0, MaxTTL: 0 },
    false,
  ),
};

const SECURITY_HEADERS: ResponseHeadersPolicyConfig = {
  SecurityHeadersConfig: {
    ContentTypeOptions: { Override: true },
    FrameOptions: { FrameOption: 'SAMEORIGIN', Override: false },
    ReferrerPolicy: { ReferrerPolicy: 'strict-origin-when-cross-origin', Override: false },
    StrictTransportSecurity: { AccessControlMaxAgeSec: YEAR_SECONDS, Override: false },
    XSSProtection: { Protection: true, ModeBlock: true, Override: false },
  },
};

const SIMPLE_CORS: ResponseHeadersPolicyConfig = {
  CorsConfig: {
    AccessControlAllowCredentials: false,
    AccessControlAllowHeaders: { Items: ['*'] },
    AccessControlAllowMethods: { Items: ['GET', 'HEAD'] },
    AccessControlAllowOrigins: { Items: ['*'] },
    OriginOverride: false,
  },
};

/** AWS's own response headers policies. Source: «Use managed response headers policies». */
export const MANAGED_HEADERS_POLICIES: Readonly<Record<string, ResponseHeadersPolicyConfig>> = {
  // SecurityHeadersPolicy
  '67f7725c-6f97-4210-82d7-5512b31e9d03': SECURITY_HEADERS,
  // SimpleCORS
  '60669652-455b-4ae9-85a4-c4c02393f86c': SIMPLE_CORS,
  // CORS-and-SecurityHeadersPolicy
  'e61eb60c-9c35-4d20-a928-2b84e02af89c': { ...SECURITY_HEADERS, ...SIMPLE_CORS },
};
