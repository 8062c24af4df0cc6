import { damaged } from '../refusal.ts';

/** XML's own; all others would have to be declared in a DOCTYPE. */
const NAMED: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

const REFERENCE = /&(?:#x([\da-fA-F]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/g;
const NO_REFERENCE = /&(?!(?:#x[\da-fA-F]{1,6}|#\d{1,7}|amp|lt|gt|quot|apos);)/;

/** Text without references. @throws Refusal damaged, where one is unknown */
export function withoutReferences(text: string): string {
  if (!text.includes('&')) return text;
  // Looked for first: replacing finds all four million before it calls for one.
  if (NO_REFERENCE.test(text)) throw damaged('one with an entity in its XML');
  return text.replace(REFERENCE, (all, hex?: string, decimal?: string, name = '') => {
    if (hex === undefined && decimal === undefined) return NAMED.get(name) ?? all;
    return characterOf(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16));
  });
}

function characterOf(code: number): string {
  if (code > 0 && code <= 0x10ffff) return String.fromCodePoint(code);
  throw damaged('one with an entity in its XML');
}

/** The text of a part: UTF-8, or UTF-16 by its mark, as XML has it. @throws Refusal damaged */
export function decodeXml(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const mark = ((first ?? 0) << 8) | (second ?? 0);
  const encoding = mark === 0xfffe ? 'utf-16le' : mark === 0xfeff ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (cause) {
    throw damaged('one whose XML is not in UTF-8', cause);
  }
}
