import type { Statement } from '../iam/statement.ts';
import type { AssetSource } from './assets.ts';
import type { Environment } from './environment.ts';

/** The template, read: what the local cloud has to run. Every name in it is resolved. */
export interface CloudModel extends Environment {
  readonly buckets: readonly BucketModel[];
  readonly notifications: readonly NotificationModel[];
  readonly tables: readonly TableModel[];
  readonly queues: readonly QueueModel[];
  readonly functions: readonly FunctionModel[];
  readonly mappings: readonly MappingModel[];
  readonly schedules: readonly ScheduleModel[];
  readonly apis: readonly ApiModel[];
  readonly distributions: readonly DistributionModel[];
  /** CloudFront Functions by ARN. */
  readonly edgeFunctions: Readonly<Record<string, EdgeFunctionModel>>;
  /** `CachePolicyConfig` by id, as the template has it. */
  readonly cachePolicies: Readonly<Record<string, unknown>>;
  /** `ResponseHeadersPolicyConfig` by id, as the template has it. */
  readonly responseHeadersPolicies: Readonly<Record<string, unknown>>;
  /** What the bucket policies let the edge do. */
  readonly edgeStatements: readonly Statement[];
  readonly outputs: Readonly<Record<string, string>>;
}

export interface CorsRule {
  readonly AllowedMethods: readonly string[];
  readonly AllowedOrigins: readonly string[];
  readonly AllowedHeaders?: readonly string[] | undefined;
  readonly ExposedHeaders?: readonly string[] | undefined;
  readonly MaxAge?: number | undefined;
}

export interface BucketModel {
  readonly name: string;
  readonly arn: string;
  /** `<name>.s3.<region>.amazonaws.com`, by which a distribution's origin names it. */
  readonly domainName: string;
  readonly versioned: boolean;
  readonly cors: readonly CorsRule[];
}

export interface NotificationModel {
  readonly bucket: string;
  /** E.g. `s3:ObjectCreated:*`. */
  readonly events: readonly string[];
  readonly prefix: string;
  readonly suffix: string;
  readonly queueArn: string;
}

export interface KeyElement {
  readonly AttributeName: string;
  readonly KeyType: 'HASH' | 'RANGE';
}

/** As DynamoDB's CreateTable takes it. */
export interface TableModel {
  readonly TableName: string;
  readonly AttributeDefinitions: readonly {
    readonly AttributeName: string;
    readonly AttributeType: 'S' | 'N' | 'B';
  }[];
  readonly KeySchema: readonly KeyElement[];
  readonly LocalSecondaryIndexes?: readonly {
    readonly IndexName: string;
    readonly KeySchema: readonly KeyElement[];
    readonly Projection: {
      readonly ProjectionType: 'ALL' | 'KEYS_ONLY' | 'INCLUDE';
      readonly NonKeyAttributes?: readonly string[] | undefined;
    };
  }[];
}

export interface QueueModel {
  readonly name: string;
  readonly arn: string;
  readonly fifo: boolean;
  /** As SQS's CreateQueue takes them. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly visibilitySeconds: number;
}

export interface FunctionModel {
  readonly name: string;
  readonly arn: string;
  readonly code: AssetSource;
  /** `file.export`, as Lambda has it. */
  readonly handler: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly timeoutSeconds: number;
  readonly memoryMegabytes: number;
  readonly reservedConcurrency?: number | undefined;
  /** What its role may do. */
  readonly statements: readonly Statement[];
}

export interface MappingModel {
  readonly queueArn: string;
  readonly functionName: string;
  readonly batchSize: number;
  readonly batchingWindowSeconds: number;
  readonly reportsBatchItemFailures: boolean;
  readonly maximumConcurrency: number;
}

export interface ScheduleModel {
  readonly name: string;
  readonly functionName: string;
  readonly everySeconds: number;
  /** The event, where the target names one; else the service's own is made at each run. */
  readonly input?: unknown;
  readonly source: 'aws.events' | 'aws.scheduler';
  readonly arn: string;
}

export interface ApiCors {
  readonly AllowOrigins?: readonly string[] | undefined;
  readonly AllowMethods?: readonly string[] | undefined;
  readonly AllowHeaders?: readonly string[] | undefined;
  readonly ExposeHeaders?: readonly string[] | undefined;
  readonly AllowCredentials?: boolean | undefined;
  readonly MaxAge?: number | undefined;
}

export interface ApiModel {
  readonly id: string;
  /** `https://<id>.execute-api.<region>.amazonaws.com`, before it is made local. */
  readonly endpoint: string;
  readonly cors?: ApiCors | undefined;
  readonly routes: readonly { readonly key: string; readonly functionName: string }[];
  readonly throttle?: { readonly ratePerSecond: number; readonly burst: number } | undefined;
}

export interface DistributionModel {
  readonly id: string;
  /** `d….cloudfront.net`, before it is made local. */
  readonly domainName: string;
  /** `DistributionConfig`, as the template has it. */
  readonly config: unknown;
}

export interface EdgeFunctionModel {
  readonly name: string;
  readonly code: string;
  readonly runtime: string;
}
