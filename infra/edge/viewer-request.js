// CloudFront Function (cloudfront-js-2.0), on every request: the site bucket knows files only, so a
// folder becomes its index page. The runtime has no destructuring, and 10 KB is all it takes.

// What a path of this site is made of. Anything else goes on to the bucket, which has no such key:
// a redirect for `//example.com/x` or `/\example.com/x` would lead to somebody else's site.
const OWN_PATH = /^(\/[A-Za-z0-9_~%.-]+)+$/;

// biome-ignore lint/correctness/noUnusedVariables: CloudFront calls it by this name
function handler(event) {
  const request = event.request;
  const uri = request.uri;
  if (uri.endsWith('/')) {
    request.uri = `${uri}index.html`;
    return request;
  }
  const name = uri.slice(uri.lastIndexOf('/') + 1);
  if (name.includes('.') || !OWN_PATH.test(uri)) return request;
  // Somebody typed /samarinda: relative links need the slash.
  const headers = {
    location: { value: `${uri}/` },
    'cache-control': { value: 'public, max-age=3600' },
  };
  return {
    statusCode: 301,
    statusDescription: 'Moved Permanently',
    // What a function answers by itself passes no headers policy; edge-functions.ts writes them in.
    headers: Object.assign(headers, SECURITY_HEADERS),
  };
}
