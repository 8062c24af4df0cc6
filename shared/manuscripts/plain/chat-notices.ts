import { tidyLine } from '../prose/prose.ts';

/** What an export has in place of media. */
const MEDIA = new RegExp(
  [
    '<(?:media |gambar |image )?(?:tidak disertakan|omitted)>',
    '<(?:terlampir|attached): .*>',
    String.raw`\S+\.\w{3,4} \((?:file|berkas) (?:terlampir|attached)\)`,
    '(?:media|gambar|foto|video|audio|dokumen|stiker|gif|kartu kontak) tidak disertakan',
    '(?:image|video|audio|document|sticker|gif|contact card) omitted',
  ]
    .map((form) => `^${form}$`)
    .join('|'),
  'iu',
);
const DELETED =
  /^(?:pesan ini (?:telah )?dihapus|anda menghapus pesan ini|this message was deleted|you deleted this message)\.?$/iu;
const FORWARDED = /^(?:Diteruskan(?: berkali-kali)?|Forwarded(?: many times)?)$/u;
const EDITED = /<(?:pesan ini diedit|this message was edited)>\s*$/iu;

/** What a chat says by itself as it begins. */
export function isEncryptionNotice(text: string): boolean {
  return text.includes('end-to-end');
}

/** `Diteruskan`, above a message that came from elsewhere. */
export function isForwarding(text: string): boolean {
  return FORWARDED.test(tidyLine(text));
}

/** Words of a message that its sender has not written. */
export function isNotice(text: string): boolean {
  const line = tidyLine(text);
  return MEDIA.test(line) || DELETED.test(line) || FORWARDED.test(line);
}

export function withoutEdited(text: string): string {
  return text.includes('<') ? text.replace(EDITED, '') : text;
}
