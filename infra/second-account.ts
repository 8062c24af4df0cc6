import type { Node } from 'constructs';
import { ExpectationError, shown } from '../shared/errors.ts';
import { contextOf } from './context.ts';

/** A bucket in another account of the office's, for the day on which this one is lost. */
export interface SecondAccount {
  readonly bucket: string;
  /** twelve digits: its bucket alone may be written to, should the name ever be another's */
  readonly account: string;
}

/** Where the exports of the table go in that bucket; everything else has the keys of the archive. */
export const TABLE_EXPORTS = 'table';

/**
 * Reads `-c exportBucket=… -c exportAccount=…`; undefined where neither is given.
 * @throws ExpectationError where one is missing or malformed
 */
export function secondAccountOf(node: Node): SecondAccount | undefined {
  const bucket: unknown = contextOf(node, 'exportBucket');
  const account: unknown = contextOf(node, 'exportAccount');
  if (bucket === undefined && account === undefined) return undefined;
  if (typeof bucket !== 'string' || !/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(bucket)) {
    throw new ExpectationError('the name of a bucket', '-c exportBucket', shown(bucket));
  }
  if (typeof account !== 'string' || !/^\d{12}$/.test(account)) {
    const expected = 'the twelve digits of the account that the bucket belongs to, as a text';
    throw new ExpectationError(expected, '-c exportAccount', shown(account));
  }
  return { bucket, account };
}
