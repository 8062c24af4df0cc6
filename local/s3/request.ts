import type { IncomingMessage } from 'node:http';
import { S3Error } from './errors.ts';

/** The longest key, in bytes of UTF-8 (S3 user guide, "Naming Amazon S3 objects"). */
export const MAX_KEY_BYTES = 1024;

/** A request as S3 sees it: path-style address, decoded; header names in lower case. */
export interface S3Request {
  method: string;
  /** The path as it came: signatures cover these very bytes. */
  path: string;
  query: URLSearchParams;
  headers: Readonly<Record<string, string>>;
  /** Empty for the service itself. */
  bucket: string;
  /** Empty for the bucket itself. */
  key: string;
  body: IncomingMessage;
}

/** Throws InvalidURI and KeyTooLongError. */
export function parseRequest(message: IncomingMessage): S3Request {
  const url = message.url ?? '/';
  const [path = '/', ...rest] = url.split('?');
  return {
    method: message.method ?? 'GET',
    path,
    query: new URLSearchParams(rest.join('?')),
    headers: singleHeaders(message),
    ...parseAddress(path),
    body: message,
  };
}

/** `/bucket/key` → both decoded. The key is everything after the second slash, as it stands. */
export function parseAddress(path: string): { bucket: string; key: string } {
  const match = /^\/([^/]*)(?:\/(.*))?$/s.exec(path);
  if (match === null) throw new S3Error('InvalidURI');
  const key = decode(match[2] ?? '');
  if (Buffer.byteLength(key) > MAX_KEY_BYTES) throw new S3Error('KeyTooLongError');
  return { bucket: decode(match[1] ?? ''), key };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    throw new S3Error('InvalidURI', undefined, {}, { cause: error });
  }
}

function singleHeaders(message: IncomingMessage): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const [name, values] of Object.entries(message.headersDistinct)) {
    if (values !== undefined) headers[name] = values.join(',');
  }
  return headers;
}
