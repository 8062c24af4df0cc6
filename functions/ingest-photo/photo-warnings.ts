import { handoutName, PRESS_EDGE } from '../../shared/handouts.ts';
import type { Photo } from '../../shared/photos.ts';
import type { SettingsValues } from '../../shared/settings.ts';
import type { FileWarning } from '../../shared/submissions/wire.ts';
import { smallCrops } from './crops.ts';
import { pressSize, type Size } from './sizes.ts';

/** As WhatsApp names what it saves: IMG-20221114-WA0003.jpg; on computers "WhatsApp Image 2022-11-14 at …". */
const FROM_WHATSAPP = /-WA\d{4}(?!\d)|^WhatsApp Image /i;

/** px of the longer side, to which it shrinks what is not sent as a document or in HD. */
const SHRUNK = 1600;

/** Characters of a quote: enough to know a caption by. */
const QUOTED = 200;

/** Whose the newsroom's own pictures are. */
export type Owner = Pick<SettingsValues, 'title' | 'outlet' | 'publisher'>;

/**
 * What could be better about a photo that is taken, and what of its own words readers will see. None of
 * it holds a release up.
 *
 * @param photo its size upright, in px, and what its file says of it
 * @param owner of the newsroom's own pictures; asked of photos that name a holder of their rights
 */
export function photoWarnings(
  { name }: { readonly name: string },
  { width, height, fields = {} }: Pick<Photo, 'width' | 'height' | 'fields'>,
  owner: Owner | undefined,
): FileWarning[] {
  const credit = fields.credit ?? fields.creator;
  const isShrunk = FROM_WHATSAPP.test(name) && Math.max(width, height) <= SHRUNK;
  return [
    ...(isShrunk ? [shrunk(width, height)] : small({ width, height })),
    ...(fields.copyright && owner && isOfOthers(fields.copyright, owner)
      ? [ofOthers(fields.copyright)]
      : []),
    ...(fields.caption ? [ownWords('captionOfFile', 'caption', fields.caption)] : []),
    ...(credit ? [ownWords('creditOfFile', 'credit', credit)] : []),
  ];
}

function shrunk(width: number, height: number): FileWarning {
  return {
    code: 'shrunkByWhatsApp',
    message: `WhatsApp has shrunk this photo to ${width} × ${height} px: have it sent as a document, which keeps its size.`,
  };
}

/** Nothing is enlarged, so crops of a small photo are small, and its sender sees them last. */
function small(photo: Size): FileWarning[] {
  const press = pressSize(photo);
  const { kinds, enough } = smallCrops(press);
  if (kinds.length === 0) return [];
  const names = kinds.map((kind) => handoutName(kind, '', 0)).join(', ');
  const isTooLong = Math.max(enough.width, enough.height) > PRESS_EDGE;
  const why = isTooLong ? 'too long and narrow' : 'too small';
  const instead = isTooLong
    ? 'send one of a shape nearer to a square'
    : `send one of at least ${enough.width} × ${enough.height} px`;
  return [
    {
      code: 'smallCrops',
      severity: 'hint',
      message: `At ${photo.width} × ${photo.height} px this photo is ${why} for ${names}, which come out smaller: ${instead}.`,
    },
  ];
}

/** A note that names neither the newsroom nor its office. */
function isOfOthers(copyright: string, { title, outlet, publisher }: Owner): boolean {
  const note = copyright.toLowerCase();
  return ![title, outlet, publisher].some((name) => note.includes(name.toLowerCase()));
}

function ofOthers(copyright: string): FileWarning {
  return {
    code: 'copyrightOfOthers',
    severity: 'warning',
    message:
      'The file names a holder of its rights who is not this newsroom, and would go out under its licence: see that it may.',
    quote: copyright.slice(0, QUOTED),
  };
}

/** What a telephone or an agency has written into a file may be no word for readers. */
function ownWords(code: string, what: string, words: string): FileWarning {
  return {
    code,
    severity: 'hint',
    message: `The file itself holds a ${what}, which readers see unless the manuscript says another one.`,
    quote: words.slice(0, QUOTED),
  };
}
