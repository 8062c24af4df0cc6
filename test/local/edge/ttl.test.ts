import { describe, expect, test } from 'vitest';
import { errorSeconds, freshSeconds, mayServeStale } from '../../../local/edge/cache/ttl.ts';

const NOW = Date.parse('2026-01-01T00:00:00Z');
const fields = (headers: Record<string, string>) =>
  new Map(Object.entries(headers).map(([name, value]) => [name, [value]]));
const zeroMinimum = { MinTTL: 0, DefaultTTL: 86_400, MaxTTL: 31_536_000 };

describe('how long an object is fresh', () => {
  test.each([
    ['s-maxage before max-age', { 'cache-control': 'max-age=60, s-maxage=300' }, 300],
    ['max-age before Expires', { 'cache-control': 'max-age=60', expires: '0' }, 60],
    ['Expires alone', { expires: 'Thu, 01 Jan 2026 00:02:00 GMT' }, 120],
    ['an Expires that is no date', { expires: '-1' }, 0],
    ['nothing said: the default', {}, 86_400],
    ['immutable alone: the default', { 'cache-control': 'public, immutable' }, 86_400],
    ['more than the policy allows', { 'cache-control': 'max-age=99999999' }, 31_536_000],
    ['no-cache: kept, but asked about', { 'cache-control': 'no-cache, max-age=60' }, 0],
    ['no-store', { 'cache-control': 'no-store' }, undefined],
    ['private', { 'cache-control': 'private, max-age=60' }, undefined],
  ])('%s', (_, headers: Record<string, string>, expected) => {
    expect(freshSeconds(fields(headers), zeroMinimum, NOW)).toBe(expected);
  });

  test('is at least the minimum, whatever the origin forbids', () => {
    const times = { ...zeroMinimum, MinTTL: 5 };
    const told = ['no-store', 'no-cache', 'private', 'max-age=1'];

    expect(
      told.map((value) => freshSeconds(fields({ 'cache-control': value }), times, NOW)),
    ).toEqual([5, 5, 5, 5]);
  });

  test('is never, where the policy says at most 0', () => {
    const times = { MinTTL: 0, DefaultTTL: 0, MaxTTL: 0 };
    expect(freshSeconds(fields({ 'cache-control': 'max-age=60' }), times, NOW)).toBeUndefined();
  });
});

describe('how long an error is kept', () => {
  test.each([
    [404, {}, 10],
    [404, { 'cache-control': 'max-age=60' }, 60],
    [503, { 'cache-control': 's-maxage=3' }, 10],
    [403, {}, undefined],
    [403, { 'cache-control': 'max-age=60' }, 60],
    [410, { 'cache-control': 'max-age=60' }, undefined],
  ])('%i with %j: %s', (status, headers: Record<string, string>, expected) => {
    expect(errorSeconds(status, fields(headers), 10)).toBe(expected);
  });
});

describe('an expired object stands in for a failing origin', () => {
  test.each([
    ['without limit', '', 1_000_000, true],
    ['within stale-if-error', 'stale-if-error=60', 60, true],
    ['not beyond stale-if-error', 'stale-if-error=60', 61, false],
    ['not with must-revalidate', 'must-revalidate', 1, false],
  ])('%s', (_, directives, seconds, expected) => {
    expect(mayServeStale(fields({ 'cache-control': directives }), seconds)).toBe(expected);
  });
});
