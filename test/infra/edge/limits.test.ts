import { expect, test } from 'vitest';
import { edgeCode } from '../../../infra/edge-functions.ts';

const FILES = ['viewer-request.js', 'viewer-response.js'] as const;

test.each(FILES)('%s is below the 10 KB that CloudFront takes', (file) => {
  expect(Buffer.byteLength(edgeCode(file))).toBeLessThan(10_240);
});

// https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/functions-javascript-runtime-20.html
test.each(FILES)('%s uses no syntax that cloudfront-js-2.0 lacks', (file) => {
  const code = edgeCode(file).replace(/^\s*\/\/.*$/gm, '');
  const lacking = [/\bclass\b/, /\bof\b/, /\?\./, /\?\?/, /(const|let) [{[]/, /\bimport\b/];
  expect(lacking.filter((syntax) => syntax.test(code))).toEqual([]);
});
