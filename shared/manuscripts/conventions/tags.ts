import { saysSomething, tidyLine } from '../prose/prose.ts';

/** Tags from a list, or parted by commas in one text; without `#`, each once whatever its capitals. */
export function tagsOf(written: readonly string[]): string[] {
  const tags = new Map<string, string>();
  for (const text of written.flatMap((list) => list.split(/[,;\n]/u))) {
    const tag = tidyTag(text);
    const key = tagKey(tag);
    if (saysSomething(tag) && !tags.has(key)) tags.set(key, tag);
  }
  return [...tags.values()];
}

/**
 * The tags of an article whose event is one of them: releases of one event share it. It comes last,
 * once whatever its capitals, and whole, as names of events hold commas.
 */
export function withEvent(tags: readonly string[], event = ''): string[] {
  const tag = tidyTag(event);
  if (!saysSomething(tag)) return [...tags];
  return [...tags.filter((one) => tagKey(one) !== tagKey(tag)), tag];
}

/** The same for all ways of writing one tag. */
export function tagKey(tag: string): string {
  return tidyTag(tag).toLowerCase();
}

function tidyTag(text: string): string {
  return tidyLine(text).replace(/^#+ ?/u, '');
}
