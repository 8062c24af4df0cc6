import { saysSomething, tidyLine } from '../prose/prose.ts';

/** Tags from a list, or parted by commas in one text; without `#`, each once whatever its capitals. */
export function tagsOf(written: readonly string[]): string[] {
  const tags = new Map<string, string>();
  for (const text of written.flatMap((list) => list.split(/[,;\n]/u))) {
    const tag = tidyLine(text).replace(/^#+ ?/u, '');
    const key = tag.toLowerCase();
    if (saysSomething(tag) && !tags.has(key)) tags.set(key, tag);
  }
  return [...tags.values()];
}
