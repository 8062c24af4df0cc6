import { buildApp } from 'fauxqs';
import { frontServer, type JsonRequest, type JsonService } from '../aws-json/front.ts';
import { JSON_TYPE, type JsonReply } from '../aws-json/protocol.ts';
import type { Authorizer } from '../iam/authorizer.ts';
import { closed, listening } from '../listening.ts';
import type { Environment } from '../template/environment.ts';
import type { QueueModel } from '../template/model.ts';
import { Queues, type SqsCall, SqsRefusal } from './queues.ts';

export interface SqsOptions {
  readonly environment: Environment;
  readonly queues: readonly QueueModel[];
  readonly authorizer: Authorizer;
}

export interface LocalSqs {
  readonly url: string;
  readonly queues: Queues;
  close(): Promise<void>;
}

/**
 * Starts SQS on 127.0.0.1: fauxqs, in memory, behind a front that checks who may do what. A queue's
 * URL is `<url>/<account>/<name>`, so clients may send to it or to the endpoint.
 */
export async function startSqs(options: SqsOptions): Promise<LocalSqs> {
  const { environment, authorizer } = options;
  const app = buildApp({ logger: false, defaultRegion: environment.region });
  await app.ready();
  const inject = async (operation: string, input: unknown): Promise<JsonReply> => {
    const reply = await app.inject({
      method: 'POST',
      url: '/',
      headers: { 'content-type': JSON_TYPE, 'x-amz-target': `AmazonSQS.${operation}` },
      payload: JSON.stringify(input),
    });
    return { status: reply.statusCode, headers: textHeaders(reply.headers), body: reply.body };
  };
  const queues = new Queues({
    call: sqsCall(inject),
    inspect: async () => (await app.inject('/_fauxqs/queues')).json(),
  });
  for (const queue of options.queues) await queues.create(queue);

  const service: JsonService = {
    // The batch operations need the permission of the single ones.
    actionOf: (operation) => `sqs:${operation.replace(/Batch$/, '')}`,
    namespace: 'com.amazonaws.sqs',
    targetsOf: ({ input }) => [{ resource: queues.arnOf(nameOf(input)) ?? '*' }],
    handle: async ({ operation, input }) => {
      const name = nameOf(input);
      if (operation === 'GetQueueUrl' && queues.arnOf(name) !== undefined) {
        return ok({ QueueUrl: `${url}/${environment.accountId}/${name}` });
      }
      return await inject(operation, { ...input, ...inner(input, queues, name) });
    },
  };
  const server = frontServer(service, authorizer);
  const url = await listening(server, 0);
  return {
    url,
    queues,
    async close() {
      await closed(server);
      await app.close();
    },
  };
}

function sqsCall(inject: (operation: string, input: unknown) => Promise<JsonReply>): SqsCall {
  return async (operation, input) => {
    const { status, body } = await inject(operation, input);
    if (status === 200) return JSON.parse(body === '' ? '{}' : body);
    throw new SqsRefusal(operation, status, body);
  };
}

/** The queue's name: of its URL, or as given where a URL is asked for. */
function nameOf(input: JsonRequest['input']): string {
  const { QueueUrl, QueueName } = input;
  if (typeof QueueUrl === 'string') return QueueUrl.slice(QueueUrl.lastIndexOf('/') + 1);
  return typeof QueueName === 'string' ? QueueName : '';
}

/** fauxqs has URLs of its own, with a host name that resolves nowhere. */
function inner(input: JsonRequest['input'], queues: Queues, name: string) {
  if (typeof input.QueueUrl !== 'string') return {};
  return { QueueUrl: queues.innerUrlOf(name) ?? input.QueueUrl };
}

function ok(output: unknown): JsonReply {
  return { status: 200, headers: { 'content-type': JSON_TYPE }, body: JSON.stringify(output) };
}

function textHeaders(headers: Record<string, unknown>): Record<string, string> {
  const { 'content-length': _, ...rest } = headers;
  return Object.fromEntries(
    Object.entries(rest).flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value] as const] : [],
    ),
  );
}
