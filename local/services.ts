import { ExpectationError } from '../shared/errors.ts';
import type { Closing } from './closing.ts';
import type { DataFolder } from './data/folder.ts';
import { startDynamo } from './dynamodb/start.ts';
import { startCloudFrontApi } from './edge/cloudfront-api.ts';
import { type Edge, startEdge } from './edge/edge.ts';
import { startApi } from './http-api/server.ts';
import { Notifier } from './notifications.ts';
import { onPort } from './ports.ts';
import type { Principals } from './principals.ts';
import { startS3 } from './s3/server.ts';
import type { Queues } from './sqs/queues.ts';
import { startSqs } from './sqs/start.ts';
import { localised } from './template/localised.ts';
import type { ApiModel, CloudModel, DistributionModel } from './template/model.ts';

export interface ServicesOptions {
  readonly model: CloudModel;
  readonly folder: DataFolder;
  readonly principals: Principals;
  readonly sitePort?: number | undefined;
  readonly apiPort?: number | undefined;
  /** Gets the closing of whatever has been started, even where a later start fails. */
  readonly closing: Closing;
  /** @throws where the function fails */
  invoke(functionName: string, event: unknown): Promise<unknown>;
  log(line: string): void;
}

/** Everything that listens. */
export interface Services {
  readonly siteUrl: string;
  readonly apiUrl: string;
  readonly queues: Queues;
  readonly notifier: Notifier;
  /** What makes an AWS SDK use them: `AWS_ENDPOINT_URL_S3` and its kin. */
  readonly endpoints: Readonly<Record<string, string>>;
  /** AWS's addresses in the template → local ones. */
  readonly addresses: ReadonlyMap<string, string>;
}

/** Starts every service, all on 127.0.0.1; functions are not among them. */
export async function startServices(options: ServicesOptions): Promise<Services> {
  const { model, closing, folder, log } = options;
  const { authorizer, operator } = options.principals;
  const opened = <T extends { close(): Promise<void> }>(service: T): T => {
    closing.add(() => service.close());
    return service;
  };
  const dynamo = opened(
    await startDynamo({
      environment: model,
      dir: folder.dynamodb,
      tables: model.tables,
      authorizer,
      operator,
    }),
  );
  const sqs = opened(await startSqs({ environment: model, queues: model.queues, authorizer }));
  const notifier = new Notifier({
    notifications: model.notifications,
    queues: sqs.queues,
    onError: (error) => log(`An event of S3 was lost: ${String(error)}`),
  });
  const s3 = opened(await startBuckets(options, notifier));
  const api = only(model.apis, 'HTTP API');
  const gateway = opened(await startGateway(options, api));
  const distribution = only(model.distributions, 'distribution');
  const addresses = new Map([
    [`https://sqs.${model.region}.amazonaws.com`, sqs.url],
    ...addressesOf(api.endpoint, gateway.url),
  ]);
  const edge = opened(await startSite(options, distribution, s3.url, addresses));
  const cloudfront = opened(
    await startCloudFrontApi({
      edges: new Map([[distribution.id, edge]]),
      accountId: model.accountId,
      authorize: (call) => authorizer.authorize(call),
    }),
  );
  return {
    siteUrl: edge.url,
    apiUrl: gateway.url,
    queues: sqs.queues,
    notifier,
    endpoints: {
      AWS_ENDPOINT_URL_S3: s3.url,
      AWS_ENDPOINT_URL_DYNAMODB: dynamo.url,
      AWS_ENDPOINT_URL_SQS: sqs.url,
      AWS_ENDPOINT_URL_CLOUDFRONT: cloudfront.url,
    },
    addresses: new Map([
      ...addresses,
      ...addressesOf(`https://${distribution.domainName}`, edge.url),
    ]),
  };
}

async function startBuckets(options: ServicesOptions, notifier: Notifier) {
  const { model, folder, principals } = options;
  return await startS3({
    dir: folder.s3,
    region: model.region,
    buckets: model.buckets.map(({ name, versioned, cors }) => ({
      name,
      versioned,
      cors: cors.map(definedOnly),
    })),
    secretOf: (accessKeyId) => principals.authorizer.secretOf(accessKeyId),
    authorize: (call) => principals.authorizer.authorize(call),
    onObjectCreated: (record) => notifier.created(record),
  });
}

async function startGateway(options: ServicesOptions, api: ApiModel) {
  const purpose = { name: 'the API', variable: 'API_PORT' };
  return await onPort(options.apiPort, purpose, (port) =>
    startApi({
      api,
      accountId: options.model.accountId,
      port,
      invoke: options.invoke,
      now: () => new Date(),
    }),
  );
}

async function startSite(
  options: ServicesOptions,
  distribution: DistributionModel,
  s3Url: string,
  addresses: ReadonlyMap<string, string>,
): Promise<Edge> {
  const { principals } = options;
  const model = localised(options.model, addresses);
  const { config } = only(model.distributions, 'distribution');
  return await onPort(options.sitePort, { name: 'the site', variable: 'PORT' }, (port) =>
    startEdge({
      port,
      distributionId: distribution.id,
      distributionConfig: config,
      functions: model.edgeFunctions,
      responseHeadersPolicies: model.responseHeadersPolicies,
      cachePolicies: model.cachePolicies,
      s3Origin(domainName) {
        const bucket = model.buckets.find((one) => one.domainName === domainName);
        if (bucket === undefined) {
          throw new ExpectationError('a bucket of the stack', 'an origin of the site', domainName);
        }
        const { credentials } = principals.edge;
        return { endpoint: s3Url, bucket: bucket.name, region: model.region, credentials };
      },
    }),
  );
}

/** An address as it stands in a template: as a URL, and as a bare host name. */
function addressesOf(awsUrl: string, localUrl: string): [string, string][] {
  return [
    [awsUrl, localUrl],
    [new URL(awsUrl).host, new URL(localUrl).host],
  ];
}

function only<T>(all: readonly T[], what: string): T {
  const [first, ...more] = all;
  if (first !== undefined && more.length === 0) return first;
  throw new ExpectationError(`one ${what}`, 'the stack', String(all.length));
}

/** exactOptionalPropertyTypes: absent, where the template's reader says undefined. */
function definedOnly<T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  return Object.fromEntries(entries) as { [K in keyof T]: Exclude<T[K], undefined> };
}
