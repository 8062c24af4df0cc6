import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { authenticate } from './auth/authenticate.ts';
import type { Secret } from './auth/signer.ts';
import { actualHeaders, type CorsRule, preflightHeaders } from './cors.ts';
import { createdRecord, type S3EventRecord } from './events.ts';
import { listBuckets } from './operations/buckets.ts';
import { postObject } from './operations/post.ts';
import { errorReply, send } from './reply.ts';
import { parseRequest, type S3Request } from './request.ts';
import { routeOf } from './routes.ts';
import { bucketNamed, type Reply, type Service } from './service.ts';
import { Bucket } from './store/bucket.ts';
import { Sequencer } from './store/sequencer.ts';

export interface BucketOptions {
  name: string;
  versioned?: boolean;
  cors?: readonly CorsRule[];
}

export interface S3Options {
  /** The data folder: objects are files in it, and outlast the server. */
  dir: string;
  /** 0, which is the default, takes a free one. The host is always 127.0.0.1. */
  port?: number;
  /** The only region that signatures may name. */
  region: string;
  buckets: readonly BucketOptions[];
  /** The secret of an access key; undefined for a key that does not exist. */
  secretOf(accessKeyId: string): Secret | undefined;
  /** The IAM stand-in: may this key do this (`s3:GetObject` …) to this ARN? Without it, yes. */
  authorize?(request: { accessKeyId: string; action: string; resource: string }): boolean;
  /** Called when an object has been created and is on disk, before the client hears of it. */
  onObjectCreated?(record: S3EventRecord): void;
  now?: () => Date;
}

/** A client that has hung up may leave a request behind: it gets this long, then it is cut off. */
const CLOSE_GRACE_MS = 2000;

/** Starts S3 on 127.0.0.1, path-style addresses only; resolves when it listens. */
export async function startS3(
  options: S3Options,
): Promise<{ url: string; close(): Promise<void> }> {
  const service = openService(options);
  const cors = new Map(options.buckets.map(({ name, cors }) => [name, cors ?? []]));
  // Uploads may take as long as their line needs; idle clients keep their connection for a minute.
  const server = createServer(
    { requestTimeout: 0, keepAliveTimeout: 60_000 },
    (message, response) => {
      answer(message, response, service, cors).catch((error: unknown) => {
        console.error('Local S3:', error);
        response.destroy();
      });
    },
  );
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, close: () => close(server, service) };
}

function openService(options: S3Options): Service {
  const now = options.now ?? (() => new Date());
  const sequencer = new Sequencer(now);
  const buckets = options.buckets.map(
    ({ name, versioned = false }) =>
      new Bucket(name, versioned, { dir: options.dir, sequencer, now }),
  );
  return {
    buckets: new Map(buckets.map((bucket) => [bucket.name, bucket])),
    auth: { region: options.region, secretOf: (id) => options.secretOf(id), now },
    isAllowed: (accessKeyId, action, resource) =>
      options.authorize?.({ accessKeyId, action, resource }) ?? true,
    created: (bucket, key, object, name) =>
      options.onObjectCreated?.(createdRecord(options.region, bucket.name, key, object, name)),
  };
}

async function answer(
  message: IncomingMessage,
  response: ServerResponse,
  service: Service,
  cors: ReadonlyMap<string, readonly CorsRule[]>,
): Promise<void> {
  const requestId = randomBytes(8).toString('hex').toUpperCase();
  const extra: Record<string, string> = { server: 'AmazonS3', 'x-amz-request-id': requestId };
  const reply = await attempt(message, service, cors, extra).catch((error: unknown) => {
    // Cut off in the middle of its body: there is nobody to answer.
    if (message.errored !== null) return undefined;
    return errorReply(error, message.url?.split('?')[0] ?? '/', requestId);
  });
  if (reply === undefined) return;
  // What is left of a refused body is read and dropped, so that the client can read the refusal.
  if (!message.complete) message.resume();
  await send(response, reply, extra);
}

/** @param extra gets the CORS headers, which refusals bear too */
async function attempt(
  message: IncomingMessage,
  service: Service,
  cors: ReadonlyMap<string, readonly CorsRule[]>,
  extra: Record<string, string>,
): Promise<Reply> {
  const request = parseRequest(message);
  const rules = cors.get(request.bucket) ?? [];
  if (request.method === 'OPTIONS') {
    return { status: 200, headers: preflightHeaders(rules, request.headers) };
  }
  Object.assign(extra, actualHeaders(rules, request.method, request.headers));
  return operate(request, service);
}

async function operate(request: S3Request, service: Service): Promise<Reply> {
  const type = request.headers['content-type'] ?? '';
  if (request.method === 'POST' && request.key === '' && type.startsWith('multipart/form-data')) {
    return postObject(request, service, bucketNamed(service, request.bucket));
  }
  const caller = await authenticate(request, service.auth);
  if (request.bucket === '' && request.method === 'GET') return listBuckets(service, caller);
  const bucket = bucketNamed(service, request.bucket);
  return routeOf(request)({ request, caller, service, bucket, key: request.key });
}

async function close(server: Server, service: Service): Promise<void> {
  const cutOff = setTimeout(() => server.closeAllConnections(), CLOSE_GRACE_MS);
  await new Promise<void>((resolve, reject) => {
    server.close((error) => (error === undefined ? resolve() : reject(error)));
  });
  clearTimeout(cutOff);
  for (const bucket of service.buckets.values()) bucket.close();
}
