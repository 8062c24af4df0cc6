import { isRecord } from './intrinsics.ts';

/**
 * Every text of a value with AWS's addresses replaced by local ones. Pure.
 * @param addresses AWS's address → the local one, e.g. `https://d1.cloudfront.net` →
 * `http://127.0.0.1:8787`; longer ones win where one begins another
 */
export function localised<T>(value: T, addresses: ReadonlyMap<string, string>): T;
export function localised(value: unknown, addresses: ReadonlyMap<string, string>): unknown {
  const ordered = [...addresses].sort(([a], [b]) => b.length - a.length);
  return mapTexts(value, (text) =>
    ordered.reduce((done, [from, to]) => done.replaceAll(from, to), text),
  );
}

function mapTexts(value: unknown, map: (text: string) => string): unknown {
  if (typeof value === 'string') return map(value);
  if (Array.isArray(value)) return value.map((item) => mapTexts(item, map));
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, mapTexts(item, map)]));
}
