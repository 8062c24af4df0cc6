import { ManuscriptError } from './manuscript-error.ts';
import type { Place } from './passage.ts';
import { tidyLine } from './prose.ts';
import { parseYamlMap } from './yaml-map.ts';

/** Lines above the first of the YAML: the one that opens the front matter. */
const OPENING_LINES = 1;

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

  /** As parsed: text, a list or a map. */
  value(key: string): unknown {
    return this.#values.get(key);
  }

  /**
   * The first of the keys that holds text; an empty value counts as none.
   * @throws ManuscriptError frontMatter where one holds a list or a map
   */
  first(keys: readonly string[]): { readonly text: string; readonly at: Place } | undefined {
    for (const key of keys) {
      const value = this.#values.get(key);
      if (value === undefined) continue;
      if (typeof value !== 'string') {
        const received = value instanceof Map ? 'a map' : 'a list';
        throw new ManuscriptError('frontMatter', 'a text', `${key} in ${this.name}`, received);
      }
      const text = tidyLine(value);
      if (text !== '') return { text, at: this.placeOf(key) };
    }
    return undefined;
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
    if (key !== undefined) lines.set(key.trim().toLowerCase(), at + 1 + OPENING_LINES);
  }
  return lines;
}
