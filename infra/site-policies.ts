import { Duration } from 'aws-cdk-lib';
import {
  CacheCookieBehavior,
  CacheHeaderBehavior,
  CachePolicy,
  CacheQueryStringBehavior,
  HeadersFrameOption,
  HeadersReferrerPolicy,
  ResponseHeadersPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import type { Construct } from 'constructs';
import { CACHE_TAG_HEADER } from '../shared/cache.ts';
import { metadataHeader, SITE_METADATA } from '../shared/site-metadata.ts';
import { CONTENT_SECURITY_POLICY, CUSTOM_HEADERS, HTTPS_ALONE_FOR } from './security-headers.ts';

/**
 * How files are stored is nobody's business. The viewer-response function takes all of it away, but
 * is not called for error pages, whose object bears no status and no location: those two have to
 * stay, since the function reads them after this policy was applied. CloudFront takes ten at most.
 */
const STORAGE_HEADERS = [
  CACHE_TAG_HEADER,
  metadataHeader(SITE_METADATA.version),
  metadataHeader(SITE_METADATA.digest),
  'x-amz-server-side-encryption',
  'x-amz-version-id',
  'x-amz-request-id',
  'x-amz-id-2',
];

/**
 * Every file says itself how long it keeps, see shared/cache.ts. Nothing of a request but its path
 * decides what is served, so nothing else splits the cache or reaches the bucket.
 */
export function siteCachePolicy(scope: Construct): CachePolicy {
  return new CachePolicy(scope, 'CachePolicy', {
    comment: 'As each file says; by path alone',
    minTtl: Duration.seconds(0),
    defaultTtl: Duration.seconds(60),
    maxTtl: Duration.days(365),
    enableAcceptEncodingGzip: true,
    enableAcceptEncodingBrotli: true,
    cookieBehavior: CacheCookieBehavior.none(),
    headerBehavior: CacheHeaderBehavior.none(),
    queryStringBehavior: CacheQueryStringBehavior.none(),
  });
}

/**
 * Locks on pages, and feeds and photos that any other site may fetch and show. Subdomains are left
 * out of the promise of HTTPS: the site may stand at an office's own name, with others below it.
 */
export function siteHeaders(scope: Construct): ResponseHeadersPolicy {
  const override = true;
  return new ResponseHeadersPolicy(scope, 'Headers', {
    comment: 'Locks on pages; feeds and photos for every origin',
    securityHeadersBehavior: {
      strictTransportSecurity: { accessControlMaxAge: Duration.seconds(HTTPS_ALONE_FOR), override },
      contentTypeOptions: { override },
      frameOptions: { frameOption: HeadersFrameOption.DENY, override },
      referrerPolicy: {
        referrerPolicy: HeadersReferrerPolicy.STRICT_ORIGIN_WHEN_CROSS_ORIGIN,
        override,
      },
      contentSecurityPolicy: { contentSecurityPolicy: CONTENT_SECURITY_POLICY, override },
    },
    customHeadersBehavior: {
      customHeaders: Object.entries(CUSTOM_HEADERS).map(([header, value]) => {
        return { header, value, override };
      }),
    },
    removeHeaders: STORAGE_HEADERS,
    corsBehavior: {
      accessControlAllowOrigins: ['*'],
      accessControlAllowMethods: ['GET', 'HEAD'],
      accessControlAllowHeaders: ['*'],
      accessControlExposeHeaders: ['ETag'],
      accessControlAllowCredentials: false,
      originOverride: true,
    },
  });
}
