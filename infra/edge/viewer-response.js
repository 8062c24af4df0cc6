// CloudFront Function (cloudfront-js-2.0), on every answer below 400. The bucket can only answer
// 200, so a tombstone or a redirect bears its real status in its metadata; readers see none of that.

const METADATA = 'x-amz-meta-';
const STATUSES = ['301', '410'];
const DESCRIPTIONS = ['Moved Permanently', 'Gone'];

// Stored under types that CloudFront compresses, which it does not do for these.
const PUBLIC_TYPES = [
  { path: /\/feed\.json$/, stored: 'application/json', shown: 'application/feed+json' },
  { path: /\/atom\.xml$/, stored: 'application/xml', shown: 'application/atom+xml' },
];

// biome-ignore lint/correctness/noUnusedVariables: CloudFront calls it by this name
function handler(event) {
  const response = event.response;
  const headers = response.headers;
  // After a 304 the reader's own copy is shown, which had its status when it was fetched.
  if (response.statusCode !== 304) setStatus(response);
  setType(event.request.uri, headers);
  Object.keys(headers).forEach((name) => {
    if (name.startsWith('x-amz-')) delete headers[name];
  });
  return response;
}

function setStatus(response) {
  const headers = response.headers;
  const status = headers[`${METADATA}status`];
  const known = status ? STATUSES.indexOf(status.value) : -1;
  if (known < 0) return;
  response.statusCode = Number(STATUSES[known]);
  response.statusDescription = DESCRIPTIONS[known];
  const location = headers[`${METADATA}location`];
  if (location) headers.location = { value: location.value };
}

function setType(uri, headers) {
  const type = headers['content-type'];
  if (!type) return;
  PUBLIC_TYPES.forEach((known) => {
    if (!known.path.test(uri) || !type.value.startsWith(known.stored)) return;
    headers['content-type'] = { value: type.value.replace(known.stored, known.shown) };
  });
}
