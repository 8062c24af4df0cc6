import { ExpectationError } from '../../shared/errors.ts';
import { type Edge, type S3Target, startEdge } from '../edge/edge.ts';
import { onPort } from '../ports.ts';
import { localised } from '../template/localised.ts';
import type { CloudModel } from '../template/model.ts';
import { only, type ServicesOptions } from './options.ts';

/**
 * Starts the edge for the stack's distribution.
 * @param addresses of what has been started, which policies and functions may name
 */
export async function startSite(
  options: ServicesOptions,
  s3Url: string,
  addresses: ReadonlyMap<string, string>,
): Promise<Edge> {
  const model = localised(options.model, addresses);
  const { id, config } = only(model.distributions, 'distribution');
  return await onPort(options.sitePort, { name: 'the site', variable: 'PORT' }, (port) =>
    startEdge({
      port,
      distributionId: id,
      distributionConfig: config,
      functions: model.edgeFunctions,
      responseHeadersPolicies: model.responseHeadersPolicies,
      cachePolicies: model.cachePolicies,
      s3Origin: (domainName) => ({
        ...bucketBehind(domainName, model),
        endpoint: s3Url,
        credentials: options.principals.edge.credentials,
      }),
    }),
  );
}

function bucketBehind(
  domainName: string,
  { buckets, region }: CloudModel,
): Pick<S3Target, 'bucket' | 'region'> {
  const found = buckets.find((one) => one.domainName === domainName);
  if (found !== undefined) return { bucket: found.name, region };
  throw new ExpectationError('a bucket of the stack', 'an origin of the site', domainName);
}
