import { ManuscriptError } from '../manuscript-error.ts';
import type { Place } from '../passage.ts';
import { tidyLine } from '../prose/prose.ts';
import { LINES_ABOVE, parseYamlMap } from './yaml-map.ts';

export interface StatedText {
  readonly text: string;
  readonly at: Place;
}

/** What front matter states, by key, and where. */
export class StatedLines {
  readonly #values: ReadonlyMap<string, unknown>;
  readonly #lines: ReadonlyMap<string, number>;

  /**
   * @param name of the file, for messages
   * @throws ManuscriptError frontMatter
   */
  constructor(
    yaml: string,
    readonly name: string,
  ) {
    this.#values = parseYamlMap(yaml, name);
    this.#lines = linesOfKeys(yaml);
  }

  /** As written, but for their capitals. */
  keys(): string[] {
    return [...this.#values.keys()];
  }

  /** As parsed: text, a list or a map; where it stands under several of the keys, the first of them. */
  value(keys: readonly string[]): { readonly value: unknown; readonly at: Place } | undefined {
    const key = keys.find((candidate) => this.#values.has(candidate));
    return key === undefined ? undefined : { value: this.#values.get(key), at: this.placeOf(key) };
  }

  /**
   * The first of the keys that holds text; an empty value counts as none.
   * @throws ManuscriptError frontMatter where one holds a list or a map
   */
  first(keys: readonly string[]): StatedText | undefined {
    for (const key of keys) {
      const value = this.#values.get(key);
      if (value === undefined) continue;
      if (typeof value !== 'string') throw this.#notText(key, value, 'a text');
      const text = tidyLine(value);
      if (text !== '') return { text, at: this.placeOf(key) };
    }
    return undefined;
  }

  /**
   * The texts of a list, or the one text that stands in its place, under the first of the keys that is
   * there.
   * @throws ManuscriptError frontMatter where it holds anything else
   */
  texts(keys: readonly string[]): { readonly texts: string[]; readonly at: Place } | undefined {
    const key = keys.find((candidate) => this.#values.has(candidate));
    if (key === undefined) return undefined;
    const value = this.#values.get(key);
    const items: unknown[] = Array.isArray(value) ? value : [value];
    const texts = items.map((item) => {
      if (typeof item === 'string') return item;
      throw this.#notText(key, item, 'a text, or a list of texts');
    });
    return { texts, at: this.placeOf(key) };
  }

  #notText(key: string, value: unknown, expected: string): ManuscriptError {
    const received = value instanceof Map ? 'a map' : 'a list';
    const at = this.placeOf(key);
    return new ManuscriptError('frontMatter', expected, `${key} in ${this.name}`, received, { at });
  }

  placeOf(key: string): Place {
    const line = this.#lines.get(key);
    return { key, ...(line !== undefined && { line }) };
  }
}

/** Keys of the outermost map, as people write them: at the beginning of a line. */
function linesOfKeys(yaml: string): ReadonlyMap<string, number> {
  const lines = new Map<string, number>();
  for (const [at, line] of yaml.split('\n').entries()) {
    const [, , key] = /^(["']?)([^\s"'#:-][^"':]*)\1[ \t]*:(?:\s|$)/.exec(line) ?? [];
    if (key !== undefined) lines.set(key.trim().toLowerCase(), at + 1 + LINES_ABOVE);
  }
  return lines;
}
