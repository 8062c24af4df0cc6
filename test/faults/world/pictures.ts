import { SMALLEST_PICTURE } from '../../../functions/ingest-article/docx/limits.ts';
import { signatureOf } from '../../../functions/ingest-photo/signatures.ts';
import type { CutCrops, MakeRenditions } from '../../../functions/ingest-photo.ts';
import type { HandoutKind } from '../../../shared/handouts.ts';
import { sha256 } from '../../../shared/ids.ts';

type Made = Awaited<ReturnType<MakeRenditions>>;

/** A file that a sender calls a photo. */
export interface Picture {
  readonly name: string;
  readonly type: 'image/png' | 'image/jpeg';
  readonly bytes: Uint8Array;
}

export interface Pictures {
  /** decoded and encoded for real, once a process */
  readonly good: readonly Picture[];
  /** one that a document shows: its reader takes smaller ones for icons */
  readonly shown: Picture;
  /** what no photo is, under a photo's name */
  readonly bad: Picture;
  readonly makeRenditions: MakeRenditions;
  readonly cutCrops: CutCrops;
}

/** Where a manuscript may want the crops of a photo to be. */
export const FOCUS = { x: 0.2, y: 0.8 } as const;

/** Two kinds of handouts tell all that five would, in fewer calls. */
const KINDS: ReadonlySet<HandoutKind> = new Set(['press', 'square']);

const COLOURS = ['#b3261e', '#1e6bb3', '#2e8b57'] as const;
/** px: few enough that one width is all. */
const SIDE = 8;
const SHOWN = { background: '#8a6d1e', side: SMALLEST_PICTURE } as const;

let prepared: Promise<Pictures> | undefined;

/** A few tiny pictures and their renditions. Within a world nothing waits for pixels. */
export function pictures(): Promise<Pictures> {
  prepared ??= prepare();
  return prepared;
}

async function prepare(): Promise<Pictures> {
  const [{ default: sharp }, { makeRenditions: real }, { cropBlanks }] = await Promise.all([
    import('sharp'),
    import('../../../functions/ingest-photo/renditions.ts'),
    import('../../../functions/ingest-photo/blanks.ts'),
  ]);
  const all: Picture[] = [];
  const made = new Map<string, Made>();
  const crops = new Map<string, Made['blanks']>();
  const drawn = [...COLOURS.map((background) => ({ background, side: SIDE })), SHOWN];
  for (const [i, { background, side }] of drawn.entries()) {
    const create = { width: side, height: side, channels: 3, background } as const;
    const bytes = new Uint8Array(await sharp({ create }).png().toBuffer());
    const picture: Picture = { name: `foto-${i + 1}.png`, type: 'image/png', bytes };
    all.push(picture);
    const { blanks, ...rest } = await real(bytes, picture);
    const [press, square] = blanks.filter(({ blank }) => KINDS.has(blank.kind));
    if (!press || !square) throw new Error('a press picture and a square were asked for');
    const photo = { ...rest.photo, blanks: [press.blank, square.blank] };
    made.set(sha256(bytes), { ...rest, photo, blanks: [press, square] });
    const cut = await cropBlanks(press.body, press.blank, FOCUS);
    crops.set(
      sha256(press.body),
      cut.filter(({ blank }) => KINDS.has(blank.kind)),
    );
  }
  const good = all.slice(0, COLOURS.length);
  const [shown] = all.slice(COLOURS.length);
  if (!shown) throw new Error('a picture for documents was asked for');
  const bad: Picture = { name: 'foto.jpg', type: 'image/jpeg', bytes: Buffer.from('%PDF-1.7') };
  return {
    good,
    shown,
    bad,
    makeRenditions: async (bytes, file) => {
      const known = made.get(sha256(bytes));
      if (known) return known;
      // What is refused by its first bytes reaches no decoder, so it may be read here and now.
      if ('other' in signatureOf(bytes)) return await real(bytes, file);
      throw new Error(`no renditions were prepared of ${file.name}`);
    },
    cutCrops: async (press) => {
      const cut = crops.get(sha256(press));
      if (cut) return [...cut];
      throw new Error('no crops were prepared of a press picture');
    },
  };
}
