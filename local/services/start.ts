import { startDynamo } from '../dynamodb/start.ts';
import { startCloudFrontApi } from '../edge/cloudfront-api.ts';
import { Notifier } from '../notifications.ts';
import type { Queues } from '../sqs/queues.ts';
import { startSqs } from '../sqs/start.ts';
import { startBuckets } from './buckets.ts';
import { startGateway } from './gateway.ts';
import { only, type ServicesOptions } from './options.ts';
import { startSite } from './site.ts';

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
  const stores = await startStores(options);
  const { dynamo, sqs, s3, notifier } = stores;
  const { model } = options;
  const api = only(model.apis, 'HTTP API');
  const gateway = opened(options, await startGateway(options, api));
  const addresses = new Map([
    [`https://sqs.${model.region}.amazonaws.com`, sqs.url],
    ...addressesOf(api.endpoint, gateway.url),
  ]);
  const { id, domainName } = only(model.distributions, 'distribution');
  const edge = opened(options, await startSite(options, s3.url, addresses));
  const { authorizer } = options.principals;
  const cloudfront = opened(
    options,
    await startCloudFrontApi({
      edges: new Map([[id, edge]]),
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
    addresses: new Map([...addresses, ...addressesOf(`https://${domainName}`, edge.url)]),
  };
}

/** Where things are kept: the table, the queues, the buckets. */
async function startStores(options: ServicesOptions) {
  const { model, folder, log } = options;
  const { authorizer, operator } = options.principals;
  const common = { environment: model, authorizer };
  const dynamo = opened(
    options,
    await startDynamo({ ...common, dir: folder.dynamodb, tables: model.tables, operator }),
  );
  const sqs = opened(options, await startSqs({ ...common, queues: model.queues }));
  const notifier = new Notifier({
    notifications: model.notifications,
    queues: sqs.queues,
    onError: (error) => log(`An event of S3 was lost: ${String(error)}`),
  });
  const s3 = opened(options, await startBuckets(options, notifier));
  return { dynamo, sqs, s3, notifier };
}

function opened<T extends { close(): Promise<void> }>({ closing }: ServicesOptions, service: T): T {
  closing.add(() => service.close());
  return service;
}

/** An address as it stands in a template: as a URL, and as a bare host name. */
function addressesOf(awsUrl: string, localUrl: string): [string, string][] {
  return [
    [awsUrl, localUrl],
    [new URL(awsUrl).host, new URL(localUrl).host],
  ];
}
