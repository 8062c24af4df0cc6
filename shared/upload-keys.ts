/** Keys of the uploads bucket: what reporters send, one prefix a queue. */

export const UPLOAD_PREFIXES = { photo: 'photo/', text: 'text/' } as const;
export type FileKind = keyof typeof UPLOAD_PREFIXES;

export interface UploadRef {
  readonly kind: FileKind;
  readonly newsroom: string;
  readonly submission: string;
  /** number of the file in its submission, from 1 */
  readonly file: number;
}

/** e.g. `photo/samarinda/9f…/03`; the file's own name stays in the record, so it cannot harm a key. */
export function uploadKey({ kind, newsroom, submission, file }: UploadRef): string {
  return `${uploadFolder(kind, newsroom, submission)}${fileNumber(file)}`;
}

/** All that a submission's sender has sent, of one kind. */
export function uploadFolder(kind: FileKind, newsroom: string, submission: string): string {
  return `${UPLOAD_PREFIXES[kind]}${newsroom}/${submission}/`;
}

/** Reads what {@link uploadKey} wrote; undefined for any other key. */
export function parseUploadKey(key: string): UploadRef | undefined {
  const match = /^(photo|text)\/([a-z0-9-]+)\/([0-9a-z]+)\/(\d{2})$/.exec(key);
  if (!match) return undefined;
  const [, kind, newsroom = '', submission = '', file] = match;
  return { kind: kind as FileKind, newsroom, submission, file: Number(file) };
}

export function fileNumber(file: number): string {
  return String(file).padStart(2, '0');
}
