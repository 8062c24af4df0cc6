import { closed, listening } from '../listening.ts';
import { Objects } from './cache/objects.ts';
import { ObjectStore } from './cache/store.ts';
import { type DistributionSource, readDistribution } from './config/distribution.ts';
import { type S3Target, s3Origin } from './origin.ts';
import { responder } from './respond.ts';
import { viewerServer } from './viewer.ts';

export type { S3Target } from './origin.ts';

/** A distribution in CloudFormation's own shapes, all references resolved, and where its origins are. */
export interface EdgeOptions extends DistributionSource {
  /** On 127.0.0.1; 0, the default, finds a free one. */
  readonly port?: number;
  /** Where the S3 origin of this DomainName really is. */
  s3Origin(domainName: string): S3Target;
  readonly now?: () => Date;
  /** How much the cache holds; beyond that, what was unused for longest goes. */
  readonly cacheBytes?: number;
  /** How long an origin may keep silent before viewers get a 504. */
  readonly originTimeoutMs?: number;
}

export interface Edge {
  readonly url: string;
  /** In effect when it returns. Items as CloudFront's `Paths` takes them: paths, and `#tags`. */
  invalidate(items: readonly string[]): { matched: number };
  close(): Promise<void>;
}

const CACHE_BYTES = 256 * 1024 * 1024;

/**
 * Starts a stand-in for one CloudFront distribution.
 * @throws ExpectationError for a configuration or a function that CloudFront would refuse or that
 *   has no counterpart here
 */
export async function startEdge(options: EdgeOptions): Promise<Edge> {
  const { now = () => new Date(), port = 0, originTimeoutMs } = options;
  const distribution = readDistribution(options);
  const timeout = originTimeoutMs === undefined ? {} : { timeoutMs: originTimeoutMs };
  const origins = new Map(
    distribution.origins.map((origin) => [
      origin.Id,
      s3Origin(origin, options.s3Origin(origin.DomainName), { now, ...timeout }),
    ]),
  );
  const store = new ObjectStore(options.cacheBytes ?? CACHE_BYTES);
  const objects = new Objects({ distribution, store, origins, now });
  const server = viewerServer(responder({ distribution, objects, now }));
  const url = await listening(server, port);
  return {
    url,
    invalidate: (items) => ({ matched: objects.invalidate(items) }),
    async close() {
      await closed(server);
      for (const origin of origins.values()) origin.close();
    },
  };
}
