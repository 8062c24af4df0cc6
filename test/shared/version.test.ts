import { expect, test } from 'vitest';
import {
  compareVersions,
  formatVersion,
  parseVersion,
  provisional,
  shownUnder,
  type Version,
} from '../../shared/version.ts';

const OLD: Version = { epoch: 0, seq: 9 };
const NEW: Version = { epoch: 0, seq: 10 };
const RESTORED: Version = { epoch: 1, seq: 1 };

test('a later event is newer, and a later epoch newer than any event before it', () => {
  expect([RESTORED, NEW, OLD].sort(compareVersions)).toEqual([OLD, NEW, RESTORED]);
  expect(compareVersions(NEW, { ...NEW })).toBe(0);
});

test('what shows newer settings has their version, and among its like its own', () => {
  const older = shownUnder({ epoch: 0, seq: 3 }, OLD);
  const newer = shownUnder({ epoch: 0, seq: 5 }, OLD);
  expect(older).toEqual({ epoch: 0, seq: 9, own: 3 });
  expect(compareVersions(older, newer)).toBeLessThan(0);
  expect(compareVersions(newer, shownUnder(NEW, OLD))).toBeLessThan(0);
  expect(shownUnder(NEW, OLD)).toBe(NEW);
});

test('what is provisional is newer than all before it, and older than its like', () => {
  expect(compareVersions(provisional(NEW), OLD)).toBeGreaterThan(0);
  expect(compareVersions(provisional(NEW), NEW)).toBeLessThan(0);
});

test('a version under newer settings is written whole, and read again', () => {
  const version = { epoch: 0, seq: 9, own: 3 };
  expect(formatVersion(version)).toBe('0000.000000000009.000000000003');
  expect(parseVersion(formatVersion(version))).toEqual(version);
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
