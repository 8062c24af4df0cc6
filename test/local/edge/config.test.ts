import { describe, expect, test } from 'vitest';
import { pathPattern } from '../../../local/edge/config/path-pattern.ts';
import { startEdge } from '../../../local/edge/edge.ts';
import { BEHAVIOUR, CONFIG, optionsFor, type Setting, staged } from './harness.ts';

const start = (setting: Setting) => startEdge(optionsFor('http://127.0.0.1:1', setting));
const [SITE] = CONFIG.Origins;

describe('an edge refuses to start', () => {
  test.each<[string, Setting, string]>([
    [
      'with a property of the distribution that it does not know',
      { config: { OriginGroups: {} } },
      'Expected properties that the local edge knows for E2EXAMPLE but received OriginGroups',
    ],
    [
      'with a property of a behaviour that it does not know',
      { behaviour: { RealtimeLogConfigArn: 'arn' } },
      'E2EXAMPLE.DefaultCacheBehavior but received RealtimeLogConfigArn',
    ],
    [
      'with a property of a cache policy that it does not know',
      { cachePolicy: { Whatever: 1 } },
      'for the cache policy policy but received Whatever',
    ],
    [
      'with a property of a headers policy that it does not know',
      { headersPolicy: { Whatever: 1 } },
      'for the response headers policy headers but received Whatever',
    ],
    [
      'with a header to remove that cannot be removed',
      { headersPolicy: { RemoveHeadersConfig: { Items: [{ Header: 'X-Cache' }] } } },
      'Expected a header that CloudFront lets a policy remove for the response headers policy headers.RemoveHeadersConfig.Items.0.Header but received "X-Cache"',
    ],
    [
      'with more headers to remove than ten',
      {
        headersPolicy: {
          RemoveHeadersConfig: { Items: Array(11).fill({ Header: 'x-amz-meta-a' }) },
        },
      },
      'Expected at most ten headers for the response headers policy headers.RemoveHeadersConfig.Items',
    ],
    [
      'with a security header among the custom ones',
      {
        headersPolicy: {
          CustomHeadersConfig: {
            Items: [{ Header: 'Content-Security-Policy', Value: 'x', Override: true }],
          },
        },
      },
      'Expected a header that is no security header',
    ],
    [
      'with an origin that is not S3',
      { config: { Origins: [{ ...SITE, CustomOriginConfig: {} }] } },
      'E2EXAMPLE.Origins.0 but received CustomOriginConfig',
    ],
    [
      'with methods that write',
      { behaviour: { AllowedMethods: ['GET', 'PUT'] } },
      'Expected "GET" or "HEAD" or "OPTIONS" for E2EXAMPLE.DefaultCacheBehavior.AllowedMethods.1 but received "PUT"',
    ],
    [
      'with an error page that has no code',
      { config: { CustomErrorResponses: [{ ErrorCode: 404, ResponsePagePath: '/404.html' }] } },
      'Expected ResponseCode and ResponsePagePath together for E2EXAMPLE.CustomErrorResponses.0',
    ],
    [
      'with a geographic restriction',
      { config: { Restrictions: { GeoRestriction: { RestrictionType: 'whitelist' } } } },
      'RestrictionType but received "whitelist"',
    ],
    [
      'with a reference that is not resolved',
      { behaviour: { TargetOriginId: { Ref: 'Site' } } },
      'Expected string for E2EXAMPLE.DefaultCacheBehavior.TargetOriginId but received {"Ref":"Site"}',
    ],
    [
      'with an origin that is not there',
      { behaviour: { TargetOriginId: 'other' } },
      'Expected an origin named other for the behaviour for *',
    ],
    [
      'with a cache policy that is not there',
      { behaviour: { CachePolicyId: 'other' } },
      'Expected the cache policy other for the behaviour for *',
    ],
    [
      'with a function that is not there',
      {
        behaviour: {
          FunctionAssociations: [{ EventType: 'viewer-request', FunctionARN: 'other' }],
        },
      },
      'Expected the function other for the behaviour for *',
    ],
  ])('%s', async (_, setting, message) => {
    await expect(start(setting)).rejects.toMatchObject({
      name: 'ExpectationError',
      message: expect.stringContaining(message),
    });
  });

  test('with two functions at one event', async () => {
    const twice = { EventType: 'viewer-request', FunctionARN: 'viewer-request' };
    const setting = {
      onRequest: 'function handler(event) { return event.request; }',
      behaviour: { FunctionAssociations: [twice, twice] },
    };
    await expect(start(setting)).rejects.toThrow('Expected one function at viewer-request');
  });
});

test('an edge leaves aside what has no meaning on one machine', async () => {
  const { origin, get } = await staged({
    config: {
      Aliases: ['berita.example.id'],
      Comment: 'site',
      HttpVersion: 'http2and3',
      IPV6Enabled: true,
      Logging: { Bucket: 'logs' },
      PriceClass: 'PriceClass_200',
      ViewerCertificate: { CloudFrontDefaultCertificate: true },
      WebACLId: 'acl',
      Restrictions: { GeoRestriction: { RestrictionType: 'none' } },
      CacheBehaviors: [{ ...BEHAVIOUR, PathPattern: '/x' }],
    },
  });
  origin.holds('/site-bucket/a', { body: 'x' });

  expect((await get('/a')).status).toBe(200);
});

describe('a path pattern', () => {
  test.each([
    ['*', '/anything/at/all', true],
    ['/a/*', '/a/b/c', true],
    ['a/*', '/a/b', true],
    ['*.xml', '/a/feed.xml', true],
    ['*.xml', '/a/feed-xml', false],
    ['/a?.jpg', '/ab.jpg', true],
    ['/a?.jpg', '/a.jpg', false],
    ['/A/*', '/a/b', false],
    ['/(a|b)', '/a', false],
  ])('%s and %s: %s', (pattern, path, matches) => {
    expect(pathPattern(pattern)(path)).toBe(matches);
  });
});
