import { oneLine } from '../../../../shared/text.ts';

/** What Word adds to a description that it made by itself, in English and Indonesian. */
const MADE_BY_WORD =
  /[.,;]?\s*(?:description (?:automatically )?generated.*|deskripsi (?:yang )?(?:dibuat|dihasilkan) (?:secara )?otomatis.*)$/i;

/** Programs describe a picture by its file where nobody did. */
const FILE_NAME = /^(?:\S+|[a-z]:\\.*|\/.*|https?:\S+)\.(?:jpe?g|png|gif|tiff?|webp|heic|bmp)$/i;

/** What an author wrote of a picture for whoever cannot see it; empty where that was only a program. */
export function altOf(description: string): string {
  const text = oneLine(description).replace(MADE_BY_WORD, '').trim();
  return FILE_NAME.test(text) ? '' : text;
}
