import { createHmac } from 'node:crypto';
import type { Statement } from './statement.ts';

export interface Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

/** Someone who signs requests: a function, the edge, or the operator. */
export interface Principal {
  readonly name: string;
  readonly credentials: Credentials;
  /** Undefined for the operator, who may do everything. */
  readonly statements: readonly Statement[] | undefined;
}

/** Who signs as an operator's shell or a test's client. */
export const OPERATOR = 'operator';

/** Who signs as CloudFront. */
export const EDGE = 'edge';

/**
 * A principal whose keys are derived from the data folder's secret, so that they are the same after a
 * restart: uploads that a function signed before it stay valid.
 */
export function principal(
  name: string,
  secret: string,
  statements: readonly Statement[] | undefined,
): Principal {
  const derived = (use: string) => createHmac('sha256', secret).update(`${use} ${name}`).digest();
  const accessKeyId = `AKIA${derived('id').toString('hex').toUpperCase().slice(0, 16)}`;
  const secretAccessKey = derived('key').toString('base64');
  return { name, credentials: { accessKeyId, secretAccessKey }, statements };
}
