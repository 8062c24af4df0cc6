import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Match } from 'aws-cdk-lib/assertions';
import { expect, test } from 'vitest';
import { PROJECT } from '../../infra/warta-app.ts';
import { CACHE_TAG_HEADER, CACHE_TAG_METADATA } from '../../shared/cache.ts';
import { metadataHeader, SITE_METADATA } from '../../shared/site-metadata.ts';
import { wartaTemplate } from './support/warta-template.ts';

const DOMAIN = {
  name: 'berita.example.go.id',
  certificateArn: 'arn:aws:acm:us-east-1:111122223333:certificate/0d5e4f4a',
};
const template = wartaTemplate();

function hasDistribution(config: Readonly<Record<string, unknown>>): void {
  template.hasResourceProperties('AWS::CloudFront::Distribution', {
    DistributionConfig: Match.objectLike(config),
  });
}

test('readers get GET and HEAD, over HTTPS, compressed', () => {
  hasDistribution({
    HttpVersion: 'http2and3',
    DefaultCacheBehavior: Match.objectLike({
      AllowedMethods: ['GET', 'HEAD'],
      ViewerProtocolPolicy: 'redirect-to-https',
      Compress: true,
    }),
  });
});

test('the edge reads the tags of a file in its metadata', () => {
  hasDistribution({ CacheTagConfig: { HeaderName: CACHE_TAG_HEADER } });
});

test('what is missing is an error page that keeps for one second', () => {
  hasDistribution({
    CustomErrorResponses: [
      {
        ErrorCode: 404,
        ResponseCode: 404,
        ResponsePagePath: '/404.html',
        ErrorCachingMinTTL: 1,
      },
    ],
  });
});

test('CloudFront alone may read the site bucket, and list it so that missing is 404', () => {
  template.hasResourceProperties('AWS::S3::BucketPolicy', {
    PolicyDocument: {
      Statement: Match.arrayWith([
        Match.objectLike({
          Effect: 'Allow',
          Action: ['s3:GetObject', 's3:ListBucket'],
          Principal: { Service: 'cloudfront.amazonaws.com' },
          Condition: { StringEquals: { 'AWS:SourceArn': Match.anyValue() } },
        }),
      ]),
    },
  });
});

test('nothing of a request but its path decides what is served', () => {
  template.hasResourceProperties('AWS::CloudFront::CachePolicy', {
    CachePolicyConfig: {
      MinTTL: 0,
      DefaultTTL: 60,
      MaxTTL: 31_536_000,
      ParametersInCacheKeyAndForwardedToOrigin: {
        EnableAcceptEncodingBrotli: true,
        EnableAcceptEncodingGzip: true,
        CookiesConfig: { CookieBehavior: 'none' },
        HeadersConfig: { HeaderBehavior: 'none' },
        QueryStringsConfig: { QueryStringBehavior: 'none' },
      },
    },
  });
});

test('pages may show their own pictures and stylesheet, and nothing else', () => {
  const csp =
    "default-src 'none'; img-src 'self'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
  template.hasResourceProperties('AWS::CloudFront::ResponseHeadersPolicy', {
    ResponseHeadersPolicyConfig: {
      SecurityHeadersConfig: {
        ContentSecurityPolicy: { ContentSecurityPolicy: csp, Override: true },
        ContentTypeOptions: { Override: true },
        FrameOptions: { FrameOption: 'DENY', Override: true },
        ReferrerPolicy: { ReferrerPolicy: 'strict-origin-when-cross-origin', Override: true },
        StrictTransportSecurity: { AccessControlMaxAgeSec: 31_536_000, Override: true },
      },
    },
  });
});

function customHeaders(): Map<string, string> {
  const [policy] = Object.values(template.findResources('AWS::CloudFront::ResponseHeadersPolicy'));
  const { CustomHeadersConfig } = policy?.Properties.ResponseHeadersPolicyConfig ?? {};
  const items: { Header: string; Value: string; Override: boolean }[] = CustomHeadersConfig.Items;
  expect(items.every(({ Override }) => Override)).toBe(true);
  return new Map(items.map(({ Header, Value }) => [Header, Value]));
}

test('pages may use nothing of a reader’s device', () => {
  const policy = customHeaders().get('permissions-policy') ?? '';
  for (const feature of ['camera', 'geolocation', 'microphone', 'payment', 'usb']) {
    expect(policy).toContain(`${feature}=()`);
  }
  expect(policy).toMatch(/^[a-z-]+=\(\)(, [a-z-]+=\(\))*$/);
});

test('pages share no window with other sites, and photos may be shown on them', () => {
  expect(customHeaders().get('cross-origin-opener-policy')).toBe('same-origin');
  expect(customHeaders().get('cross-origin-resource-policy')).toBe('cross-origin');
});

test('error pages, which no function sees, show nothing of how files are stored', () => {
  const { status, location, ...unseen } = SITE_METADATA;
  const [policy] = Object.values(template.findResources('AWS::CloudFront::ResponseHeadersPolicy'));
  const { Items } = policy?.Properties.ResponseHeadersPolicyConfig.RemoveHeadersConfig ?? {};
  const metadata = Items.map(({ Header }: { Header: string }) => Header).filter((header: string) =>
    header.startsWith(metadataHeader('')),
  );
  expect(metadata.toSorted()).toEqual(
    [CACHE_TAG_METADATA, ...Object.values(unseen)].map(metadataHeader).toSorted(),
  );
  // The function that sets a withdrawal's status has to see these two.
  const code = readFileSync(join(PROJECT, 'infra', 'edge', 'viewer-response.js'), 'utf8');
  expect(code).toContain(`METADATA = '${metadataHeader('')}'`);
  for (const name of [status, location]) expect(code).toContain(`headers[\`\${METADATA}${name}\`]`);
});

test('nothing but the site bucket is behind the edge', () => {
  const [distribution] = Object.values(template.findResources('AWS::CloudFront::Distribution'));
  const { Origins } = distribution?.Properties.DistributionConfig ?? {};
  const [site] = Object.keys(template.findResources('AWS::S3::Bucket')).filter((id) =>
    id.startsWith('SiteBucket'),
  );
  expect(Origins).toHaveLength(1);
  expect(Origins[0].DomainName).toEqual({ 'Fn::GetAtt': [site, 'RegionalDomainName'] });
});

test('feed readers of any origin may fetch feeds', () => {
  template.hasResourceProperties('AWS::CloudFront::ResponseHeadersPolicy', {
    ResponseHeadersPolicyConfig: {
      CorsConfig: {
        AccessControlAllowCredentials: false,
        AccessControlAllowMethods: { Items: ['GET', 'HEAD'] },
        AccessControlAllowOrigins: { Items: ['*'] },
      },
    },
  });
});

test('without a domain the site has the distribution’s own name', () => {
  hasDistribution({ Aliases: Match.absent(), ViewerCertificate: Match.absent() });
  const { Value } = template.findOutputs('SiteUrl').SiteUrl ?? {};
  expect(JSON.stringify(Value)).toContain('"DomainName"');
});

test('with a domain the site has that name and its certificate', () => {
  const own = wartaTemplate({ domain: DOMAIN });
  own.hasResourceProperties('AWS::CloudFront::Distribution', {
    DistributionConfig: {
      Aliases: [DOMAIN.name],
      ViewerCertificate: {
        AcmCertificateArn: DOMAIN.certificateArn,
        MinimumProtocolVersion: 'TLSv1.2_2021',
        SslSupportMethod: 'sni-only',
      },
    },
  });
  own.hasOutput('SiteUrl', { Value: 'https://berita.example.go.id' });
});
