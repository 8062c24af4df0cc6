import type { Photo } from '../../shared/photos.ts';
import type { SettingsValues } from '../../shared/settings.ts';
import type { FileWarning } from '../../shared/submissions/wire.ts';

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
  return [
    ...(FROM_WHATSAPP.test(name) && Math.max(width, height) <= SHRUNK
      ? [shrunk(width, height)]
      : []),
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
