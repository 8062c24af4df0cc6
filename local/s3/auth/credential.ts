import { S3Error, type S3ErrorCode } from '../errors.ts';

/** Whom a signature claims to come from, and for which day and region its key was derived. */
export interface Credential {
  accessKeyId: string;
  /** yyyymmdd */
  date: string;
  /** date/region/s3/aws4_request */
  scope: string;
}

/** Reads `AKID/20260101/ap-southeast-3/s3/aws4_request`; throws the given code for any other. */
export function parseCredential(text: string, region: string, code: S3ErrorCode): Credential {
  const match = /^(.+)\/((\d{8})\/([^/]+)\/s3\/aws4_request)$/.exec(text);
  const [, accessKeyId, scope, date, signedRegion] = match ?? [];
  if (accessKeyId === undefined || scope === undefined || date === undefined) {
    throw new S3Error(code, 'Expected a credential of the form key/date/region/s3/aws4_request.');
  }
  if (signedRegion !== region) {
    throw new S3Error(code, `The region '${signedRegion}' is wrong; expecting '${region}'`);
  }
  return { accessKeyId, date, scope };
}
