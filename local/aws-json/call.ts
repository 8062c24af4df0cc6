import { ExpectationError } from '../../shared/errors.ts';
import type { Principal } from '../iam/principals.ts';
import type { Environment } from '../template/environment.ts';
import { JSON_TYPE } from './protocol.ts';

export interface CallDeps {
  readonly url: string;
  readonly caller: Principal;
  readonly environment: Environment;
}

/**
 * Calls a service of the local cloud without the SDK, whose loading takes a quarter of a second.
 * The signature is empty: the fronts look at the key alone.
 * @returns the answer, or undefined for an error of the type `missing`
 */
export async function callJson(
  target: string,
  input: unknown,
  { url, caller, environment }: CallDeps,
  missing?: string,
): Promise<unknown> {
  const date = new Date().toISOString().replace(/[-:]|\.\d+/g, '');
  const scope = `${caller.credentials.accessKeyId}/${date.slice(0, 8)}/${environment.region}`;
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      authorization: `AWS4-HMAC-SHA256 Credential=${scope}/local/aws4_request, SignedHeaders=host, Signature=none`,
      'content-type': JSON_TYPE,
      'x-amz-date': date,
      'x-amz-target': target,
    },
    body: JSON.stringify(input),
  });
  const answer = await response.text();
  if (response.ok) return JSON.parse(answer);
  if (missing !== undefined && answer.includes(`#${missing}`)) return undefined;
  throw new ExpectationError('status 200', target, `${response.status} ${answer}`);
}
