import { field, type HeaderFields } from '../http/headers.ts';

/** «What you need to know when invalidating tags». */
const MAX_TAGS = 50;
const TAG = /^[\x21-\x2b\x2d-\x7e]{1,256}$/;

/** Whether this may be a tag: 1 to 256 visible ASCII characters, no comma. */
export function isTag(text: string): boolean {
  return TAG.test(text);
}

/** An object's tags, lower-case as case does not count: the first 50 of the comma-separated header. */
export function tagsOf(headers: HeaderFields, tagHeader: string | undefined): ReadonlySet<string> {
  if (tagHeader === undefined) return new Set();
  const listed = (field(headers, tagHeader) ?? '').split(',').map((tag) => tag.trim());
  return new Set(
    listed
      .filter(isTag)
      .slice(0, MAX_TAGS)
      .map((tag) => tag.toLowerCase()),
  );
}
