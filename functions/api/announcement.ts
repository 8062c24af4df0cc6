import * as z from 'zod/mini';
import { shown } from '../../shared/errors.ts';
import { roundedFocus } from '../../shared/handouts.ts';
import { EMPTY_FILE, tooLarge } from '../../shared/submissions/file-sizes.ts';
import { FILE_TYPES, MOST_FILES, mostBytes } from '../../shared/submissions/limits.ts';
import { insteadOf } from '../../shared/submissions/no-photos.ts';
import type { AnnouncedFile } from '../../shared/submissions/wire.ts';
import { oneLine } from '../../shared/text.ts';
import { ApiProblem } from './problem.ts';

/** What a sender announces before the first byte. */
export interface Announcement {
  readonly files: readonly AnnouncedFile[];
  readonly publishAt?: string;
}

// Each message says what was expected; problems are made of it, the place and the value that came.
const part = z
  .number('a number from 0 to 1')
  .check(z.minimum(0, 'a number from 0 to 1'), z.maximum(1, 'a number from 0 to 1'));

const file = z.object({
  name: z
    .string('a file name')
    .check(z.minLength(1, 'a file name'), z.maxLength(255, 'a name of at most 255 characters')),
  type: z.enum(Object.keys(FILE_TYPES), `one of ${Object.keys(FILE_TYPES).join(', ')}`),
  size: z.int('a whole number of bytes').check(z.minimum(1, 'at least one byte')),
  sha256: z.optional(
    z
      .string('hexadecimal SHA-256')
      .check(z.regex(/^[0-9a-f]{64}$/, '64 lower-case hexadecimal digits')),
  ),
  focus: z.optional(
    z.object({ x: part, y: part }, 'a focus with x and y, as parts of width and height'),
  ),
});

const announcement = z.object(
  {
    files: z
      .array(file, 'a list of files')
      .check(
        z.minLength(1, 'at least one file'),
        z.maxLength(MOST_FILES, `at most ${MOST_FILES} files`),
      ),
    publishAt: z.optional(
      z.iso.datetime({
        offset: true,
        error: 'a date and time with its offset, such as 2026-11-25T08:00:00+08:00',
      }),
    ),
  },
  'a JSON object with files',
);

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
  const replacement = accepted(file, body);
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

function announced({ name, type, size, sha256, focus }: z.infer<typeof file>): AnnouncedFile {
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
