import { randomUUID } from 'node:crypto';
import type { AnnouncedFile, SignedPost } from '../../shared/submissions/wire.ts';

/** The bytes of a multipart/form-data body before and after the file's own (RFC 7578). */
export interface Form {
  readonly contentType: string;
  readonly head: Buffer;
  readonly tail: Buffer;
}

/** S3 reads the fields up to `file` and ignores what comes after it: `file` is the last. */
export function formFor(
  { fields }: Pick<SignedPost, 'fields'>,
  file: Pick<AnnouncedFile, 'name' | 'type'>,
  boundary = `warta-${randomUUID()}`,
): Form {
  const parts = Object.entries(fields).map(
    ([name, value]) => `${disposition(name)}\r\n\r\n${value}`,
  );
  const opening = `${disposition('file')}; filename="${quoted(file.name)}"`;
  parts.push(`${opening}\r\nContent-Type: ${file.type}\r\n\r\n`);
  return {
    contentType: `multipart/form-data; boundary=${boundary}`,
    head: Buffer.from(parts.map((part) => `--${boundary}\r\n${part}`).join('\r\n')),
    tail: Buffer.from(`\r\n--${boundary}--\r\n`),
  };
}

function disposition(name: string): string {
  return `Content-Disposition: form-data; name="${quoted(name)}"`;
}

/**
 * As browsers do it (HTML standard, multipart/form-data encoding algorithm), and the same with other
 * control characters: no header may hold them, and S3 then answers MalformedPOSTRequest.
 */
function quoted(text: string): string {
  return text.replace(/["\p{Cc}]/gu, (character) => encodeURIComponent(character));
}
