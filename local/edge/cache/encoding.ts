/** The encodings in which the edge keeps an object. */
export type ContentEncoding = 'br' | 'gzip' | 'identity';

/** Normalises Accept-Encoding to the one encoding that the edge would send: Brotli, then gzip. */
export function encodingFor(
  acceptEncoding: string | undefined,
  enabled: { readonly br: boolean; readonly gzip: boolean },
): ContentEncoding {
  const accepted = new Set(
    (acceptEncoding ?? '')
      .toLowerCase()
      .split(',')
      .filter((part) => !/;\s*q=0(\.0*)?\s*$/.test(part))
      .map((part) => part.split(';', 1)[0]?.trim()),
  );
  if (enabled.br && accepted.has('br')) return 'br';
  return enabled.gzip && accepted.has('gzip') ? 'gzip' : 'identity';
}
