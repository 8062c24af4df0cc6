import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Sha256 } from '@aws-crypto/sha256-js';
import { S3Client, S3ServiceException } from '@aws-sdk/client-s3';
import { SignatureV4 } from '@smithy/signature-v4';
import type { S3EventRecord } from '../../../local/s3/events.ts';
import { type S3Options, startS3 } from '../../../local/s3/server.ts';

/**
 * Tests that only speak S3 run against S3_ENDPOINT where that is set, with S3_BUCKET, AWS_REGION
 * and AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN. The others skip then.
 */
const REAL_ENDPOINT = process.env.S3_ENDPOINT;

/** For tests that restart the server, read its events or set its buckets up. */
export const isReal = REAL_ENDPOINT !== undefined;

export const REGION = isReal ? (process.env.AWS_REGION ?? 'us-east-1') : 'ap-southeast-3';

export interface Credentials {
  accessKeyId: string;
  secretAccessKey: string;
  sessionToken?: string;
}

const LOCAL_CREDENTIALS: Credentials = {
  accessKeyId: 'AKIATESTTESTTESTTEST',
  secretAccessKey: 'test/secret+of=forty.characters.or.so',
};

/** A server to test, a client that may use it, and a bucket. */
export interface Endpoint {
  url: string;
  bucket: string;
  credentials: Credentials;
  client: S3Client;
  /** Keys begin with this, so that runs on one real bucket do not meet. */
  prefix: string;
  /** Only of a local server. */
  events: S3EventRecord[];
  close(): Promise<void>;
}

/** The real endpoint where there is one; else a local server of its own. */
export async function openEndpoint(): Promise<Endpoint> {
  return REAL_ENDPOINT === undefined ? openLocal() : openReal(REAL_ENDPOINT);
}

/** A local server, with other options where a test needs them; its folder goes when it closes. */
export async function openLocal(options: Partial<S3Options> = {}): Promise<Endpoint> {
  const dir = options.dir ?? mkdtempSync(join(tmpdir(), 'warta-s3-'));
  const events: S3EventRecord[] = [];
  const server = await startS3({
    dir,
    region: REGION,
    buckets: [{ name: 'photos' }],
    secretOf: (id) => (id === LOCAL_CREDENTIALS.accessKeyId ? LOCAL_CREDENTIALS : undefined),
    onObjectCreated: (record) => events.push(record),
    ...options,
  });
  return {
    url: server.url,
    bucket: options.buckets?.[0]?.name ?? 'photos',
    credentials: LOCAL_CREDENTIALS,
    client: clientFor(server.url, LOCAL_CREDENTIALS),
    prefix: '',
    events,
    close: async () => {
      await server.close();
      if (options.dir === undefined) rmSync(dir, { recursive: true });
    },
  };
}

function openReal(url: string): Endpoint {
  const credentials: Credentials = {
    accessKeyId: process.env.AWS_ACCESS_KEY_ID ?? '',
    secretAccessKey: process.env.AWS_SECRET_ACCESS_KEY ?? '',
    ...(process.env.AWS_SESSION_TOKEN && { sessionToken: process.env.AWS_SESSION_TOKEN }),
  };
  return {
    url,
    bucket: process.env.S3_BUCKET ?? '',
    credentials,
    client: clientFor(url, credentials),
    prefix: `warta-test-${randomUUID()}/`,
    events: [],
    close: async () => undefined,
  };
}

export function clientFor(url: string, credentials: Credentials, region = REGION): S3Client {
  return new S3Client({
    endpoint: url,
    region,
    credentials,
    forcePathStyle: true,
    maxAttempts: 1,
  });
}

/** S3's error code for a call that must fail. */
export async function codeOf(call: Promise<unknown>): Promise<string> {
  const error = await call.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error instanceof S3ServiceException) return error.name;
  throw new Error('Expected a refusal by S3 but received none', { cause: error });
}

export function signerFor(credentials: Credentials, region = REGION): SignatureV4 {
  return new SignatureV4({
    service: 's3',
    region,
    credentials,
    sha256: Sha256,
    uriEscapePath: false,
    applyChecksum: false,
  });
}

/** An object's path in a URL, with each character escaped that S3 wants escaped. */
export function pathOf(endpoint: Endpoint, key: string): string {
  const escaped = (text: string) =>
    encodeURIComponent(text).replace(
      /[!'()*]/g,
      (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
    );
  return `/${[endpoint.bucket, ...key.split('/')].map(escaped).join('/')}`;
}

export interface PresignOptions {
  expiresIn?: number;
  signingDate?: Date;
  headers?: Record<string, string>;
  query?: Record<string, string>;
  credentials?: Credentials;
}

/** A presigned URL. */
export async function presign(
  endpoint: Endpoint,
  method: string,
  key: string,
  { expiresIn = 60, signingDate = new Date(), ...options }: PresignOptions = {},
): Promise<string> {
  const { host, hostname, protocol } = new URL(endpoint.url);
  const path = pathOf(endpoint, key);
  const signed = await signerFor(options.credentials ?? endpoint.credentials).presign(
    {
      method,
      protocol,
      hostname,
      path,
      query: options.query ?? {},
      headers: { host, 'x-amz-content-sha256': 'UNSIGNED-PAYLOAD', ...options.headers },
    },
    {
      expiresIn,
      signingDate,
      unhoistableHeaders: new Set(Object.keys(options.headers ?? {})),
    },
  );
  const query = new URLSearchParams(signed.query as Record<string, string>);
  return `${endpoint.url}${path}?${query.toString().replaceAll('+', '%20')}`;
}

/** The Code of an error document. */
export async function errorCode(response: Response): Promise<string> {
  const code = /<Code>(\w+)<\/Code>/.exec(await response.text())?.[1];
  return `${response.status} ${code}`;
}
