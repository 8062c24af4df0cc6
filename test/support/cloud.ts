import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { CloudFrontClient } from '@aws-sdk/client-cloudfront';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { SQSClient } from '@aws-sdk/client-sqs';
import { type Cloud, type LogLine, startCloud } from '../../local/cloud.ts';
import { assemble } from '../../local/synth.ts';

const PROJECT = resolve(import.meta.dirname, '../..');

export interface TestCloud {
  readonly cloud: Cloud;
  /** What was synthesised, and runs. */
  readonly assembly: string;
  readonly dataDir: string;
  /** What the functions have written so far. */
  readonly lines: readonly LogLine[];
  /** Clients of the operator, who may do everything. */
  readonly s3: S3Client;
  readonly dynamo: DynamoDBClient;
  readonly sqs: SQSClient;
  readonly cloudfront: CloudFrontClient;
  /** Stops, and starts on the same data folder; ports are others. */
  restart(): Promise<TestCloud>;
  /** Stops, and deletes the data folder. */
  stop(): Promise<void>;
}

export interface TestCloudOptions {
  /** An empty one is made where it is absent. */
  readonly dataDir?: string;
  /** The stack as it deploys where it is absent. */
  readonly assembly?: string;
  /** Whether the sweep runs each minute; without it, `cloud.invoke('Sweep', {})` does. */
  readonly schedules?: boolean;
}

/**
 * The whole stack as it deploys, fresh, on free ports. The first test of a change synthesises it, the
 * others wait for that; allow a `beforeAll` 60 s.
 */
export async function cloudForTests(options: TestCloudOptions = {}): Promise<TestCloud> {
  const { dataDir = mkdtempSync(join(tmpdir(), 'warta-cloud-')), schedules = false } = options;
  const lines: LogLine[] = [];
  const assembly = options.assembly ?? (await assemble({ projectDir: PROJECT }));
  const cloud = await startCloud({
    assembly,
    dataDir,
    schedules,
    onLog: (line) => void lines.push(line),
  });
  const clients = clientsOf(cloud);
  const end = async () => {
    for (const client of Object.values(clients)) client.destroy();
    await cloud.stop();
  };
  return {
    ...{ cloud, assembly, dataDir, lines },
    ...clients,
    async restart() {
      await end();
      return await cloudForTests({ ...options, dataDir });
    },
    async stop() {
      await end();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** SDK clients for a cloud's operator. */
export function clientsOf({ environment }: Pick<Cloud, 'environment'>) {
  const config = (service: string) => ({
    region: required(environment, 'AWS_REGION'),
    endpoint: required(environment, `AWS_ENDPOINT_URL_${service}`),
    credentials: {
      accessKeyId: required(environment, 'AWS_ACCESS_KEY_ID'),
      secretAccessKey: required(environment, 'AWS_SECRET_ACCESS_KEY'),
    },
  });
  return {
    s3: new S3Client({ ...config('S3'), forcePathStyle: true }),
    dynamo: new DynamoDBClient(config('DYNAMODB')),
    sqs: new SQSClient(config('SQS')),
    cloudfront: new CloudFrontClient(config('CLOUDFRONT')),
  };
}

function required(environment: Cloud['environment'], name: string): string {
  const value = environment[name];
  if (value === undefined) throw new TypeError(`The cloud's environment lacks ${name}`);
  return value;
}
