import { S3Error } from './errors.ts';
import type { Precondition } from './store/bucket.ts';
import { isObject, type StoredObject, type Version } from './store/object.ts';

type Headers = Readonly<Record<string, string>>;

/** If-None-Match: * and If-Match on a write (user guide, "Conditional writes"). */
export function writeCondition(headers: Headers): Precondition {
  const ifMatch = headers['if-match'];
  const ifNoneMatch = headers['if-none-match'];
  if (ifNoneMatch !== undefined && ifNoneMatch !== '*') {
    throw new S3Error('NotImplemented', 'If-None-Match on a write can be nothing but *.');
  }
  return (current) => {
    if (ifNoneMatch !== undefined && isThere(current)) throw new S3Error('PreconditionFailed');
    if (ifMatch === undefined) return;
    if (!isThere(current)) throw new S3Error('NoSuchKey');
    if (!matches(ifMatch, current.etag)) throw new S3Error('PreconditionFailed');
  };
}

/** If-Match on DELETE, of the current version (user guide, "Conditional deletes"). */
export function deleteCondition(ifMatch: string | undefined): Precondition {
  return (current) => {
    if (ifMatch === undefined) return;
    if (current === undefined) throw new S3Error('NoSuchKey');
    if (!isObject(current) || !matches(ifMatch, current.etag)) {
      throw new S3Error('PreconditionFailed');
    }
  };
}

/**
 * The conditions of GET, HEAD and a copy's source, in the order of RFC 9110, 13.2.2.
 * @param prefix `x-amz-copy-source-` for a copy's source
 */
export function readCondition(
  headers: Headers,
  object: StoredObject,
  prefix = '',
): 'holds' | 'failed' | 'notModified' {
  const ifMatch = headers[`${prefix}if-match`];
  const ifNoneMatch = headers[`${prefix}if-none-match`];
  const unmodifiedSince = headers[`${prefix}if-unmodified-since`];
  const modifiedSince = headers[`${prefix}if-modified-since`];
  if (ifMatch !== undefined) {
    if (!matches(ifMatch, object.etag)) return 'failed';
  } else if (unmodifiedSince !== undefined && seconds(object) > parse(unmodifiedSince, Infinity)) {
    return 'failed';
  }
  if (ifNoneMatch !== undefined) {
    return matches(ifNoneMatch, object.etag) ? 'notModified' : 'holds';
  }
  const isOld = modifiedSince !== undefined && seconds(object) <= parse(modifiedSince, -Infinity);
  return isOld ? 'notModified' : 'holds';
}

function isThere(version: Version | undefined): version is StoredObject {
  return version !== undefined && isObject(version);
}

/** ETags in a list, with or without quotes, strong or weak; or *. */
function matches(list: string, etag: string): boolean {
  if (list.trim() === '*') return true;
  return list.split(',').some((item) => bare(item) === bare(etag));
}

function bare(etag: string): string {
  return etag.trim().replace(/^W\//, '').replaceAll('"', '');
}

/** HTTP dates know no fractions of a second. */
function seconds(object: StoredObject): number {
  return Math.floor(Date.parse(object.lastModified) / 1000) * 1000;
}

/** A date that cannot be read is a condition that is not there. */
function parse(date: string, otherwise: number): number {
  const time = Date.parse(date);
  return Number.isNaN(time) ? otherwise : time;
}
