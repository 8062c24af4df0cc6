/** Seconds: a year. */
export const HTTPS_ALONE_FOR = 31_536_000;

/** What pages need, and nothing else: their own pictures and their own stylesheet. */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "img-src 'self'",
  "style-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/**
 * Whatever a page may ask of a reader's device: these pages ask nothing. Without bluetooth and
 * web-share, which browsers do not know on every system, and then complain of.
 */
const FEATURES = [
  'accelerometer',
  'autoplay',
  'browsing-topics',
  'camera',
  'clipboard-read',
  'clipboard-write',
  'display-capture',
  'encrypted-media',
  'fullscreen',
  'gamepad',
  'geolocation',
  'gyroscope',
  'hid',
  'identity-credentials-get',
  'idle-detection',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'otp-credentials',
  'payment',
  'picture-in-picture',
  'publickey-credentials-create',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'storage-access',
  'usb',
  'window-management',
  'xr-spatial-tracking',
];

/** Those that a headers policy has no field of its own for. */
export const CUSTOM_HEADERS = {
  'permissions-policy': FEATURES.map((feature) => `${feature}=()`).join(', '),
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'cross-origin',
};

/**
 * What the headers policy gives to every answer of the bucket, for the answer that an edge function
 * gives by itself: CloudFront applies a policy to what comes from cache or origin, and to nothing else.
 * https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/modifying-response-headers.html
 */
export const SECURITY_HEADERS = {
  'strict-transport-security': `max-age=${HTTPS_ALONE_FOR}`,
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'strict-origin-when-cross-origin',
  ...CUSTOM_HEADERS,
  'access-control-allow-origin': '*',
};
