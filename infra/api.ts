import { Duration, Stack, Validations } from 'aws-cdk-lib';
import { CorsHttpMethod, HttpApi, HttpStage } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { UPLOAD_PREFIXES } from '../shared/upload-keys.ts';
import type { FunctionCode } from './function-code.ts';
import { Worker } from './function-defaults.ts';
import { allowObjects, allowSend, allowTable } from './grants.ts';

/**
 * Requests of all callers together. A dozen reporters who each ask twice a second how far their
 * submission is stay below it, and a flood costs at most some 120 USD a month.
 */
const THROTTLE = { rateLimit: 20, burstLimit: 40 };

export interface ApiProps {
  readonly code: FunctionCode;
  readonly table: Table;
  readonly uploads: Bucket;
  readonly textQueue: Queue;
}

/** The HTTP API, on a host of its own: error pages belong to the whole of a distribution. */
export class Api extends Construct {
  /** without a slash at its end */
  readonly url: string;
  readonly http: HttpApi;

  constructor(scope: Construct, id: string, { code, table, uploads, textQueue }: ApiProps) {
    super(scope, id);
    const worker = new Worker(this, 'Api', {
      name: 'api',
      description: 'Takes submissions, signs uploads, says how far they are',
      code: code('api'),
      // API Gateway itself gives up after 30.
      timeout: Duration.seconds(29),
      environment: {
        TABLE_NAME: table.tableName,
        UPLOADS_BUCKET: uploads.bucketName,
        TEXT_QUEUE_URL: textQueue.queueUrl,
      },
    });
    // It says how far a newsroom is, and writes nothing of its log.
    allowTable(worker, table, {
      GetItem: ['token', 'newsroom', 'newsrooms'],
      Query: ['submission'],
      PutItem: ['submission', 'open'],
      UpdateItem: ['submission', 'token'],
      DeleteItem: ['open'],
    });
    // A presigned POST may do what its signer may do.
    allowObjects(worker, uploads, ['PutObject'], Object.values(UPLOAD_PREFIXES));
    allowSend(worker, [textQueue]);
    const api = new HttpApi(this, 'Http', {
      apiName: Stack.of(this).stackName,
      createDefaultStage: false,
      defaultIntegration: new HttpLambdaIntegration('Function', worker.function),
      corsPreflight: {
        allowOrigins: ['*'],
        allowMethods: [CorsHttpMethod.ANY],
        allowHeaders: ['authorization', 'content-type', 'idempotency-key'],
        exposeHeaders: ['retry-after'],
        maxAge: Duration.hours(1),
      },
    });
    const stage = new HttpStage(this, 'Stage', {
      httpApi: api,
      stageName: '$default',
      autoDeploy: true,
      throttle: THROTTLE,
    });
    this.http = api;
    this.url = api.apiEndpoint;
    acknowledge(api, stage);
  }
}

function acknowledge(api: HttpApi, stage: HttpStage): void {
  Validations.of(api).acknowledge({
    id: 'AwsSolutions-APIG4',
    reason: 'The function checks bearer tokens against their hashes in the table.',
  });
  const reason =
    'Access logs would hold the addresses of reporters; the newsroom’s own log names who sent what.';
  Validations.of(stage).acknowledge(
    { id: 'AwsSolutions-APIG1', reason },
    { id: 'Serverless-APIGWAccessLogging', reason },
  );
}
