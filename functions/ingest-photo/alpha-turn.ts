import { bufferOf } from '../buffer-of.ts';
import { type Box, VERSIONED } from './heif-boxes.ts';
import { itemProperties, metaOf, primaryOf, referencesIn } from './primary-properties.ts';

/** How an item says that it holds another's transparency: in AVIF, and in HEIC (ISO/IEC 23008-12). */
const ALPHA =
  /^urn:(?:mpeg:mpegB:cicp:systems:auxiliary:alpha|mpeg:avc:2015:auxid:1|mpeg:hevc:2015:auxid:1)\0/;

/** Turned and mirrored. */
const TURNS: ReadonlySet<string> = new Set(['irot', 'imir']);

/** A telephone's photo has a map of depth and some mattes besides; each costs a look at all properties. */
const MOST = 16;

/**
 * Whether an AVIF or HEIC turns its picture otherwise than its transparency. libavif writes that
 * (0.11, of Debian 12, does), and browsers turn both as the picture; libheif turns each as it says
 * itself, so that another part of the picture would be transparent.
 */
export function isAlphaTurnedOtherwise(bytes: Uint8Array): boolean {
  const meta = metaOf(bufferOf(bytes));
  const primary = primaryOf(meta);
  const turns = turnsIn(itemProperties(meta, [primary]));
  return referencesIn(meta, 'auxl')
    .filter(({ to }) => to.includes(primary))
    .slice(0, MOST)
    .map(({ from }) => itemProperties(meta, [from]))
    .some((properties) => properties.some(isAlpha) && turnsIn(properties) !== turns);
}

function isAlpha({ type, body }: Box): boolean {
  return type === 'auxC' && ALPHA.test(body.toString('latin1', VERSIONED));
}

function turnsIn(properties: readonly Box[]): string {
  const turns = properties.filter(({ type }) => TURNS.has(type));
  return turns.map(({ type, body }) => `${type} ${body.toString('hex')}`).join();
}
