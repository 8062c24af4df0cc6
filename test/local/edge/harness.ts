import { type IncomingHttpHeaders, request } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { afterEach } from 'vitest';
import { type Edge, type EdgeOptions, startEdge } from '../../../local/edge/edge.ts';
import { FakeOrigin } from '../../support/fake-origin.ts';

export const DISTRIBUTION_ID = 'E2EXAMPLE';
const POLICY_ID = 'policy';

export const CACHE_POLICY = {
  Name: 'by-path',
  MinTTL: 0,
  DefaultTTL: 60,
  MaxTTL: 31_536_000,
  ParametersInCacheKeyAndForwardedToOrigin: {
    EnableAcceptEncodingGzip: true,
    EnableAcceptEncodingBrotli: true,
    CookiesConfig: { CookieBehavior: 'none' },
    HeadersConfig: { HeaderBehavior: 'none' },
    QueryStringsConfig: { QueryStringBehavior: 'none' },
  },
};

export const BEHAVIOUR = {
  TargetOriginId: 'site',
  ViewerProtocolPolicy: 'redirect-to-https',
  CachePolicyId: POLICY_ID,
  Compress: true,
};

export const CONFIG = {
  Enabled: true,
  Origins: [
    {
      Id: 'site',
      DomainName: 'site.s3.ap-southeast-3.amazonaws.com',
      S3OriginConfig: { OriginAccessIdentity: '' },
      OriginAccessControlId: 'OAC',
    },
  ],
  DefaultCacheBehavior: BEHAVIOUR,
};

export interface Setting {
  readonly config?: object;
  readonly behaviour?: object;
  readonly cachePolicy?: object;
  readonly headersPolicy?: object;
  /** Code of functions by event type. */
  readonly onRequest?: string;
  readonly onResponse?: string;
  readonly options?: Partial<EdgeOptions>;
}

export interface Viewed {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

export interface Stage {
  readonly origin: FakeOrigin;
  readonly edge: Edge;
  /** Lines that functions logged. */
  readonly logged: string[];
  /** Moves the clock. */
  pass(seconds: number): void;
  get(path: string, headers?: Record<string, string>, method?: string): Promise<Viewed>;
}

const opened: { close(): Promise<void> }[] = [];

afterEach(async () => {
  for (const each of opened.splice(0).reverse()) await each.close();
});

/** The options of an edge with one behaviour, over an origin at this endpoint. */
export function optionsFor(endpoint: string, setting: Setting): EdgeOptions {
  const code = { 'viewer-request': setting.onRequest, 'viewer-response': setting.onResponse };
  const functions = Object.entries(code).flatMap(([type, source]) =>
    source === undefined
      ? []
      : [[type, { name: type, code: source, runtime: 'cloudfront-js-2.0' }] as const],
  );
  const behaviour = {
    ...BEHAVIOUR,
    FunctionAssociations: functions.map(([type]) => ({ EventType: type, FunctionARN: type })),
    ...(setting.headersPolicy === undefined ? {} : { ResponseHeadersPolicyId: 'headers' }),
    ...setting.behaviour,
  };
  return {
    distributionId: DISTRIBUTION_ID,
    distributionConfig: { ...CONFIG, DefaultCacheBehavior: behaviour, ...setting.config },
    functions: Object.fromEntries(functions),
    cachePolicies: { [POLICY_ID]: { ...CACHE_POLICY, ...setting.cachePolicy } },
    responseHeadersPolicies: { headers: setting.headersPolicy ?? {} },
    s3Origin: () => ({
      endpoint,
      bucket: 'site-bucket',
      region: 'ap-southeast-3',
      credentials: { accessKeyId: 'AKIAEDGE', secretAccessKey: 'secret' },
    }),
    ...setting.options,
  };
}

/** An edge over a fake origin, with a clock of its own; both are closed after the test. */
export async function staged(setting: Setting = {}): Promise<Stage> {
  const origin = new FakeOrigin();
  const endpoint = await origin.start();
  opened.push(origin);
  let time = Date.parse('2026-01-02T03:04:05Z');
  const logged: string[] = [];
  const edge = await startEdge({
    ...optionsFor(endpoint, setting),
    now: () => new Date(time),
    log: (line) => logged.push(line),
  });
  opened.push(edge);
  return {
    origin,
    edge,
    logged,
    pass: (seconds) => {
      time += seconds * 1000;
    },
    get: (path, headers = {}, method = 'GET') => view(`${edge.url}`, path, headers, method),
  };
}

/** One request, with the path exactly as given and the body as it came over the wire. */
function view(
  base: string,
  path: string,
  headers: Record<string, string> = {},
  method = 'GET',
): Promise<Viewed> {
  const { hostname, port } = new URL(base);
  return new Promise((resolve, reject) => {
    request({ hostname, port, path, method, headers }, (response) => {
      const status = response.statusCode ?? 0;
      buffer(response).then((body) => resolve({ status, headers: response.headers, body }), reject);
    })
      .on('error', reject)
      .end();
  });
}
