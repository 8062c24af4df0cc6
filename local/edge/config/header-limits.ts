import * as z from 'zod/mini';

/** Source: «Understand response headers policies», "Headers that you can't remove". */
const UNREMOVABLE = [
  /^(connection|content-encoding|content-length|expect|host|keep-alive|trailer)$/,
  /^(transfer-encoding|upgrade|via|warning|x-cache|x-forwarded-proto|x-real-ip)$/,
  /^proxy-(authenticate|authorization|connection)$/,
  /^x-accel-(buffering|charset|limit-rate|redirect)$/,
  /^x-amz-cf-/,
  /^x-amzn-(auth|cf-(billing|id|xff)|errortype|fle-profile|header-(count|order)|lambda-integration-tag|requestid)$/,
  /^x-edge-/,
];

/** CloudFront has settings of their own for these, and refuses them as custom headers. */
const SECURITY = [
  'content-security-policy',
  'referrer-policy',
  'strict-transport-security',
  'x-content-type-options',
  'x-frame-options',
  'x-xss-protection',
];

export const removableHeader = z
  .string()
  .check(
    z.refine(
      (name) => !UNREMOVABLE.some((pattern) => pattern.test(name.toLowerCase())),
      'a header that CloudFront lets a policy remove',
    ),
  );

export const addableHeader = z
  .string()
  .check(
    z.refine(
      (name) => !SECURITY.includes(name.toLowerCase()),
      'a header that is no security header, which has a setting of its own',
    ),
  );

/** Custom headers, and headers to remove, of one policy. Source: «Quotas on policies». */
export const upToTen = z.refine<readonly unknown[]>(
  (items) => items.length <= 10,
  'at most ten headers',
);
