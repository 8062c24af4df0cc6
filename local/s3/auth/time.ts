import { S3Error, type S3ErrorCode } from '../errors.ts';

/** How far a client's clock may be off, either way (S3's RequestTimeTooSkewed). */
export const MAX_SKEW_MS = 15 * 60 * 1000;

/** `20260101T120000Z` → a date, which must lie on the credential's day; throws the given code. */
export function parseAmzDate(text: string, day: string, code: S3ErrorCode): Date {
  const match = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(text);
  if (match === null || !text.startsWith(day)) {
    throw new S3Error(code, 'Expected X-Amz-Date as ISO 8601 on the day of the credential.');
  }
  const [, year, month, date, hour, minute, second] = match;
  return new Date(`${year}-${month}-${date}T${hour}:${minute}:${second}Z`);
}
