import type * as z from 'zod/mini';
import { shown } from '../../shared/errors.ts';
import { roundedFocus } from '../../shared/handouts.ts';
import { EMPTY_FILE, tooLarge } from '../../shared/submissions/file-sizes.ts';
import { FILE_TYPES, mostBytes } from '../../shared/submissions/limits.ts';
import { insteadOf } from '../../shared/submissions/no-photos.ts';
import type { AnnouncedFile } from '../../shared/submissions/wire.ts';
import { oneLine } from '../../shared/text.ts';
import { announcedFile, announcement } from './announcement-schema.ts';
import { ApiProblem } from './problem.ts';

/** What a sender announces before the first byte. */
export interface Announcement {
  readonly files: readonly AnnouncedFile[];
  readonly publishAt?: string;
}

/** @throws ApiProblem 422 naming the first field that cannot be used */
export function readAnnouncement(body: unknown): Announcement {
  const { files, publishAt } = accepted(announcement, body);
  for (const [i, { type, size }] of files.entries()) assertSize(`files[${i}].size`, type, size);
  assertOneManuscript(files);
  return {
    files: files.map(announced),
    ...(publishAt && { publishAt: new Date(publishAt).toISOString() }),
  };
}

/** One file that is to take another's place. @throws ApiProblem 422 as above */
export function readReplacement(body: unknown): AnnouncedFile {
  const replacement = accepted(announcedFile, body);
  assertSize('size', replacement.type, replacement.size);
  return announced(replacement);
}

function accepted<T>(schema: z.ZodMiniType<T>, body: unknown): T {
  const { success, data, error } = schema.safeParse(body);
  if (success) return data;
  const [issue] = error.issues;
  const path = issue?.path ?? [];
  const expected = issue?.message ?? 'another value';
  const received = valueAt(body, path);
  throw new ApiProblem(422, expected, placeOf(path), describe(path, received));
}

/** The value that came and, where somebody can do something about the file, what. */
function describe(path: readonly PropertyKey[], received: unknown): string {
  const field = path.at(-1);
  if (field === 'size' && received === 0) return `0, ${EMPTY_FILE}`;
  const instead = field === 'type' && insteadOf({ type: String(received) });
  return `${shown(received)}${instead ? `: ${instead}` : ''}`;
}

function announced({
  name,
  type,
  size,
  sha256,
  focus,
}: z.infer<typeof announcedFile>): AnnouncedFile {
  return {
    ...{ name: oneLine(name), type, size },
    ...(sha256 && { sha256 }),
    ...(focus && { focus: roundedFocus(focus) }),
  };
}

function assertSize(place: string, type: string, size: number): void {
  const large = tooLarge(type, size);
  if (!large) return;
  // A program's author looks for bytes, a reporter for what a file manager shows.
  const expected = `at most ${large.most} (${mostBytes(type)} bytes)`;
  throw new ApiProblem(422, expected, place, large.received);
}

function assertOneManuscript(files: readonly { readonly type: string }[]): void {
  const manuscripts = files.filter(({ type }) => FILE_TYPES[type] === 'text').length;
  if (manuscripts === 1) return;
  const types = Object.keys(FILE_TYPES).filter((type) => FILE_TYPES[type] === 'text');
  const expected = `exactly one manuscript (${types.join(', ')})`;
  throw new ApiProblem(422, expected, 'files', String(manuscripts));
}

function placeOf(path: readonly PropertyKey[]): string {
  const place = path.map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`));
  return place.join('').replace(/^\./, '') || 'the body';
}

function valueAt(body: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, part) => (value as Record<PropertyKey, unknown> | undefined)?.[part],
    body,
  );
}
