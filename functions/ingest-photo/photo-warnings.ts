import type { FileWarning } from '../../shared/submissions/wire.ts';
import type { Size } from './sizes.ts';

/** As WhatsApp names what it saves: IMG-20221114-WA0003.jpg; on computers "WhatsApp Image 2022-11-14 at …". */
const FROM_WHATSAPP = /-WA\d{4}(?!\d)|^WhatsApp Image /i;

/** px of the longer side, to which it shrinks what is not sent as a document or in HD. */
const SHRUNK = 1600;

/**
 * What could be better about a photo that is taken. None of it holds a release up.
 *
 * @param upright px of the photo after it was turned upright
 */
export function photoWarnings({ name }: { readonly name: string }, upright: Size): FileWarning[] {
  const { width, height } = upright;
  if (!FROM_WHATSAPP.test(name) || Math.max(width, height) > SHRUNK) return [];
  return [
    {
      code: 'shrunkByWhatsApp',
      message: `WhatsApp has shrunk this photo to ${width} × ${height} px: have it sent as a document, which keeps its size.`,
    },
  ];
}
