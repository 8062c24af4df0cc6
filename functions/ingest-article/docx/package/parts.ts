import { inflate } from '../archive/inflate.ts';
import type { Entries } from '../archive/open-archive.ts';
import { MOST_XML_BYTES } from '../limits.ts';
import { tooLarge } from '../refusal.ts';
import type { Budget } from '../xml/budget.ts';
import { startTagsIn } from '../xml/count-tags.ts';
import { parseXml } from '../xml/parse.ts';
import { decodeXml } from '../xml/text.ts';
import type { XmlElement } from '../xml/tree.ts';
import { type Relationships, relationshipsIn, relationshipsName } from './relationships.ts';

/** The parts of a document, read where they are asked for: what nobody needs is not inflated. */
export class Parts {
  readonly #archive: Buffer;
  readonly #entries: Entries;
  readonly #budget: Budget;

  constructor(archive: Buffer, entries: Entries, budget: Budget) {
    this.#archive = archive;
    this.#entries = entries;
    this.#budget = budget;
  }

  has(name: string): boolean {
    return this.#entries.has(name.toLowerCase());
  }

  /** A picture or another part that is no XML; undefined where it is absent or larger than `most`. */
  bytes(name: string, most: number): Buffer | undefined {
    const entry = this.#entries.get(name.toLowerCase());
    return entry && inflate(this.#archive, entry, most);
  }

  /** @throws Refusal damaged, tooDeep, tooLarge */
  xml(name: string): XmlElement | undefined {
    if (!this.has(name)) return undefined;
    const bytes = this.bytes(name, this.#budget.bytesLeft);
    if (!bytes) {
      throw tooLarge(`${MOST_XML_BYTES / 1024 / 1024} MB of text and formatting`, 'one with more');
    }
    this.#budget.takeBytes(bytes.length);
    this.#budget.expectElements(startTagsIn(bytes));
    return parseXml(decodeXml(bytes), this.#budget);
  }

  relationships(part: string): Relationships {
    return relationshipsIn(this.xml(relationshipsName(part)));
  }
}
