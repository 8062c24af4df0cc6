import { expect, test } from 'vitest';
import {
  compareVersions,
  formatVersion,
  newerOf,
  parseVersion,
  type Version,
} from '../../shared/version.ts';

const OLD: Version = { epoch: 0, seq: 9 };
const NEW: Version = { epoch: 0, seq: 10 };
const RESTORED: Version = { epoch: 1, seq: 1 };

test('a later event is newer, and a later epoch newer than any event before it', () => {
  expect([RESTORED, NEW, OLD].sort(compareVersions)).toEqual([OLD, NEW, RESTORED]);
  expect(compareVersions(NEW, { ...NEW })).toBe(0);
});

test('the newer of two is found on either side', () => {
  expect(newerOf(OLD, NEW)).toBe(NEW);
  expect(newerOf(RESTORED, NEW)).toBe(RESTORED);
});

test('a version is written in four and twelve digits, and read again', () => {
  expect(formatVersion({ epoch: 0, seq: 17 })).toBe('0000.000000000017');
  expect(parseVersion('0012.000000000017')).toEqual({ epoch: 12, seq: 17 });
});

test('written versions sort as text the way they compare', () => {
  const written = [RESTORED, NEW, OLD].map(formatVersion).sort();
  expect(written).toEqual([OLD, NEW, RESTORED].map(formatVersion));
});

test.each([undefined, '', '17', '0.000000000017', '0000.0000000000017', '-001.000000000017', 'x'])(
  '%j is no version',
  (text) => {
    expect(parseVersion(text)).toBeUndefined();
  },
);
