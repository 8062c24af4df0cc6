import { Duration, Validations } from 'aws-cdk-lib';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import {
  AccessLevel,
  AllowedMethods,
  type BehaviorOptions,
  CfnDistribution,
  Distribution,
  type DistributionProps,
  HttpVersion,
  PriceClass,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { Construct } from 'constructs';
import { CACHE_TAG_HEADER } from '../shared/cache.ts';
import { ROOT_KEYS } from '../shared/keys.ts';
import { edgeFunctions } from './edge-functions.ts';
import type { OwnDomain } from './own-domain.ts';
import { PrivateBucket } from './private-bucket.ts';
import { siteCachePolicy, siteHeaders } from './site-policies.ts';

export interface SiteProps {
  /** @default – the distribution's own name under cloudfront.net */
  readonly domain?: OwnDomain;
}

/** Public files: a bucket that CloudFront alone may read, and the distribution before it. */
export class Site extends Construct {
  readonly bucket: PrivateBucket;
  readonly distribution: Distribution;
  /** origin of every public URL, e.g. `https://berita.example.go.id` */
  readonly url: string;

  constructor(scope: Construct, id: string, { domain }: SiteProps) {
    super(scope, id);
    this.bucket = new PrivateBucket(this, 'Bucket');
    this.distribution = new Distribution(this, 'Distribution', {
      comment: 'Warta: the public site',
      defaultBehavior: this.behaviour(),
      // The viewer-request function sees to it already; with LIST a bare `/` must never slip through,
      // since S3 would answer with the names of all objects.
      defaultRootObject: ROOT_KEYS.front,
      httpVersion: HttpVersion.HTTP2_AND_3,
      // Has Indonesia and its neighbours; South America, Australia and New Zealand are served from
      // elsewhere. https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/PriceClass.html
      priceClass: PriceClass.PRICE_CLASS_200,
      errorResponses: [
        {
          httpStatus: 404,
          responseHttpStatus: 404,
          responsePagePath: `/${ROOT_KEYS.notFound}`,
          // A page that readers asked for just before it was published is there at once.
          ttl: Duration.seconds(1),
        },
      ],
      ...this.ownName(domain),
    });
    this.readTags();
    this.url = `https://${domain?.name ?? this.distribution.distributionDomainName}`;
    this.acknowledge(domain);
  }

  private behaviour(): BehaviorOptions {
    return {
      origin: S3BucketOrigin.withOriginAccessControl(this.bucket, {
        // Without LIST, S3 answers 403 instead of 404 for a key that is not there.
        originAccessLevels: [AccessLevel.READ, AccessLevel.LIST],
      }),
      allowedMethods: AllowedMethods.ALLOW_GET_HEAD,
      viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      compress: true,
      cachePolicy: siteCachePolicy(this),
      responseHeadersPolicy: siteHeaders(this),
      functionAssociations: edgeFunctions(this),
    };
  }

  private ownName(domain: OwnDomain | undefined): Partial<DistributionProps> {
    if (domain === undefined) return {};
    return {
      domainNames: [domain.name],
      certificate: Certificate.fromCertificateArn(this, 'Certificate', domain.certificateArn),
      minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
    };
  }

  /** The distribution construct has no property for it yet. */
  private readTags(): void {
    const { defaultChild } = this.distribution.node;
    if (!CfnDistribution.isCfnDistribution(defaultChild)) return;
    defaultChild.addPropertyOverride('DistributionConfig.CacheTagConfig', {
      HeaderName: CACHE_TAG_HEADER,
    });
  }

  private acknowledge(domain: OwnDomain | undefined): void {
    const validations = Validations.of(this.distribution);
    validations.acknowledge(
      { id: 'AwsSolutions-CFR1', reason: 'Public information: readers abroad may read it.' },
      {
        id: 'AwsSolutions-CFR2',
        reason:
          'Static files, read-only, without parameters: a web application firewall would have nothing to guard, at more than the price of all the rest.',
      },
      { id: 'AwsSolutions-CFR3', reason: 'Access logs would hold the addresses of readers.' },
      {
        id: 'Annotation::@aws-cdk/aws-cloudfront-origins:listBucketSecurityRisk',
        reason: 'There is a default root object; no query string reaches the bucket.',
      },
    );
    if (domain === undefined) {
      validations.acknowledge({
        id: 'AwsSolutions-CFR4',
        reason: 'The certificate of cloudfront.net comes with TLS 1.0; an own domain has 1.2.',
      });
    }
  }
}
