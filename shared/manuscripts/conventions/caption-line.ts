import type { Caption } from '../manuscript.ts';
import { saysSomething, tidyLine } from '../prose/prose.ts';

/** What a line says of a photo; of the file that it names, where it names one. */
export interface CaptionLine extends Caption {
  readonly file?: string;
}

const WORD = '(?:keterangan|ket\\.?|teks|caption) ?(?:foto|gambar)|caption|foto|photo';
const ENDINGS = 'jpe?g|png|webp|avif|hei[cf]|hif|tiff?';
/** `2`; `pasar pagi.jpg`; `IMG_001`, a word with figures in it */
const WHICH = String.raw`(?: ?(?<number>\d{1,2})| (?<file>[^:()]{1,100}\.(?:${ENDINGS})|(?=[^\s:()]*\d{3})(?=[^\s:()]*\p{L})[^\s:()]{4,60}))?`;
/** `FOTO IST: …`, `Foto Humas Pemkot: …`: whose picture it is stands within the label. */
const WHOSE = String.raw`(?: (?<whose>(?:ist(?:imewa)?|dok(?:umentasi)?|humas|(?:dis)?kominfo|prokom?pim|adpim)(?!\p{L})[^:()]{0,40}?))?`;
const LABEL = new RegExp(
  String.raw`^[^\p{L}\p{N}(\[]*(?<open>[(\[]?)(?:${WORD})${WHICH}${WHOSE}(?: ?\((?<credit>[^()]{1,80})\))?[*_]* ?:[\s*_]*(?<text>.*)$`,
  'isu',
);
const CREDIT_LABEL =
  /^[^\p{L}\p{N}]*(?:kredit(?: foto)?|foto oleh|fotografer|photo by) ?:[\s*_]*(?<credit>.*)$/isu;

/** `(Foto: Budi/Diskominfo)`, `(Dok. Humas)`, `(ist)` at the end of a caption. */
const CREDIT_AT_END =
  /\s*[([](?:(?:foto|photo|kredit|credit)(?: oleh)? ?: ?(?<named>[^()[\]]{1,80})|(?<kept>(?:dok(?:umentasi)?\b|ist(?:imewa)?\b)[^()[\]]{0,80}))[)\]]\.?$/iu;
const CREDIT_SENTENCE = /(?<=[.!?]) (?:foto|kredit)(?: oleh)? ?: ?(?<named>[^:]{1,60})$/iu;

/**
 * What a line about a photo says: `Foto: …`, `Keterangan foto: …`, `Foto 2: …`, `Foto IMG_001.jpg: …`,
 * `Foto (Humas/Budi): …`, `FOTO IST: …`, with a credit in brackets at its end. After `Foto:` a name and an
 * office alone are a credit. Nothing but the label is `{}`; undefined is another line.
 */
export function captionLine(line: string): CaptionLine | undefined {
  const credit = CREDIT_LABEL.exec(line)?.groups?.credit;
  if (credit !== undefined) return saysSomething(credit) ? { credit: tidyLine(credit) } : undefined;
  const found = LABEL.exec(line)?.groups;
  if (!found) return undefined;
  const { number, file, open } = found;
  const said = open ? closed(found.text ?? '') : (found.text ?? '');
  if (said === undefined) return undefined;
  return {
    ...(number !== undefined && { number: Number(number) }),
    ...(file !== undefined && { file: tidyLine(file) }),
    ...captionIn(said, found.credit ?? found.whose),
  };
}

/** A caption's words without a label, and its credit. */
export function captionIn(text: string, credit?: string): Pick<Caption, 'caption' | 'credit'> {
  const line = tidyLine(text.replace(/(?<![*_\s])[*_\s]+$/u, ''));
  const end = CREDIT_AT_END.exec(line) ?? CREDIT_SENTENCE.exec(line);
  const { named, kept } = end?.groups ?? {};
  const whose = tidyLine(credit ?? named ?? kept ?? '');
  const caption = end ? line.slice(0, end.index) : line;
  if (!whose && isCredit(caption)) return { credit: caption };
  return {
    ...(saysSomething(caption) && { caption }),
    ...(saysSomething(whose) && { credit: whose }),
  };
}

/** Of a line in brackets what stands in them; undefined where they close before its end. */
function closed(text: string): string | undefined {
  const [, inside] = /^([^()[\]]*)[)\]]\.?\s*$/u.exec(text) ?? [];
  return inside;
}

/** `Budi/Diskominfo`, `Dok. Humas Pemkot`, `Istimewa`: whose picture it is, not what it shows. */
function isCredit(text: string): boolean {
  if (text.length > 60 || /[.!?]$/u.test(text)) return false;
  if (/^(?:dok(?:umentasi)?\b\.?|ist(?:imewa)?$)/iu.test(text)) return true;
  const name = String.raw`\p{L}[\p{L}.'’-]*(?: \p{L}[\p{L}.'’-]*){0,2}`;
  return new RegExp(`^${name} ?/ ?${name}$`, 'u').test(text);
}
