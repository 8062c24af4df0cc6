import { ExpectationError } from '../../shared/errors.ts';

/**
 * Words and their Zipf values, from a file of wordfreq (cBpack in MessagePack): an array whose nth
 * element, from 1, holds the words that occur 10^(-n/100) times in a word of text.
 */
export function zipfsOf(bytes: Uint8Array): Map<string, number> {
  const [, ...bands] = arrayOf(messageOf(bytes));
  const zipfs = new Map<string, number>();
  for (const [index, band] of bands.entries()) {
    for (const word of arrayOf(band)) zipfs.set(String(word), 9 - (index + 1) / 100);
  }
  return zipfs;
}

function arrayOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  throw new ExpectationError('an array', 'a file of wordfreq', typeof value);
}

/** Of MessagePack what such a file holds: arrays, one small map, strings, small numbers. */
function messageOf(bytes: Uint8Array): unknown {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  const text = (length: number) => {
    at += length;
    return new TextDecoder().decode(bytes.subarray(at - length, at));
  };
  const many = (length: number): unknown[] => Array.from({ length }, value);
  function value(): unknown {
    const head = view.getUint8(at++);
    if (head <= 0x7f) return head;
    if (head <= 0x8f) return many((head & 0x0f) * 2);
    if (head <= 0x9f) return many(head & 0x0f);
    if (head <= 0xbf) return text(head & 0x1f);
    if (head === 0xd9) return text(view.getUint8(at++));
    if (head === 0xdc) {
      at += 2;
      return many(view.getUint16(at - 2));
    }
    throw new ExpectationError('an array or text', 'a file of wordfreq', `0x${head.toString(16)}`);
  }
  return value();
}
