import { EMOJI } from './emoji.ts';

/** What opens an item of a list, as people type it. */
export interface ListMarker {
  /** `picture` is an emoji, `letter` is `a. `: a body knows no such list */
  readonly kind: 'number' | 'bullet' | 'dash' | 'picture' | 'letter';
  /** as written, with the space behind it */
  readonly sign: string;
  /** of `number` */
  readonly value?: number;
}

/** Digits too may be keycaps: `1️⃣`. */
const NUMBER = /^(?:(\d{1,3})[.)] |(\d)\uFE0F?\u20E3 ?)/u;
const LETTER = /^[a-j][.)] /;
const BULLET = /^(?:[-*] |[•·▪◦●○■□‣⁃➢➤►▸▹◆◇✓✗]\uFE0F? ?)/u;
const DASH = /^[–—] /u;

const PICTURES = new RegExp(`^(?:${EMOJI} ?)+`, 'u');

/** What a tidy line opens an item with; a sign that nothing follows opens none. */
export function listMarker(line: string): ListMarker | undefined {
  const marker = markerOf(line);
  return marker && marker.sign.length < line.length ? marker : undefined;
}

function markerOf(line: string): ListMarker | undefined {
  const [number, digits, keycap] = NUMBER.exec(line) ?? [];
  if (number !== undefined)
    return { kind: 'number', sign: number, value: Number(digits ?? keycap) };
  const kinds = [
    ['bullet', BULLET],
    ['dash', DASH],
    ['letter', LETTER],
    ['picture', PICTURES],
  ] as const;
  for (const [kind, pattern] of kinds) {
    const [sign] = pattern.exec(line) ?? [];
    if (sign !== undefined) return { kind, sign };
  }
  return undefined;
}
