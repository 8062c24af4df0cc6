import { damaged } from '../refusal.ts';

/** XML's own; all others would have to be declared in a DOCTYPE. */
const NAMED: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

/** Text without references. @throws Refusal damaged, where one is unknown */
export function withoutReferences(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#(?:x([\da-f]{1,6})|(\d{1,7}))|(\w{1,8}));|&/gi,
    (all, hex, decimal, name) => {
      const code = hex ? Number.parseInt(hex, 16) : decimal ? Number(decimal) : undefined;
      const found = code === undefined ? NAMED.get(name) : characterOf(code);
      if (found === undefined) throw damaged(`one with an entity in its XML (${all})`);
      return found;
    },
  );
}

function characterOf(code: number): string | undefined {
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
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
