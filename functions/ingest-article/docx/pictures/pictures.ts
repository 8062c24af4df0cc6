import type { ShownPicture } from '../accept/drawings.ts';
import type { Notices } from '../accept/notices.ts';
import {
  MOST_BYTES_OF_PICTURES,
  MOST_PICTURE_BYTES,
  MOST_PICTURES,
  SMALLEST_PICTURE,
} from '../limits.ts';
import type { Parts } from '../package/parts.ts';
import { partName, type Relationships } from '../package/relationships.ts';
import { Refusal } from '../refusal.ts';
import { altOf } from './alt.ts';
import { kindOf, nameFor } from './kinds.ts';
import { longerSide } from './longer-side.ts';

/** A photo that comes along. */
export interface Taken {
  readonly name: string;
  readonly type: string;
  readonly bytes: Buffer;
  /** a clean line, or empty */
  readonly alt: string;
  readonly at: number | undefined;
}

/** The photos of a document, each once, in the order in which it shows them. */
export class Pictures {
  readonly #parts: Parts;
  readonly #notices: Notices;
  readonly #seen = new Set<string>();
  readonly #taken = new Map<string, Taken>();
  #bytes = 0;

  constructor(parts: Parts, notices: Notices) {
    this.#parts = parts;
    this.#notices = notices;
  }

  /** by their keys */
  get taken(): ReadonlyMap<string, Taken> {
    return this.#taken;
  }

  /**
   * Takes a picture along, or notes why not.
   *
   * @param source name of the part that shows it
   * @returns its key; undefined where it is left out, or came before
   */
  take(
    picture: ShownPicture,
    source: string,
    relationships: Relationships,
    at: number | undefined,
  ): string | undefined {
    const found = relationships.get(picture.embedded ?? '');
    // A picture that only a link leads to has no other: nobody fetches what a stranger's file names.
    if (!found || found.external) return this.#leave('linkedPicture', at);
    const part = partName(source, found.target);
    if (this.#seen.has(part)) return undefined;
    this.#seen.add(part);
    const bytes = this.#read(part, at);
    return bytes && this.#keep(part, bytes, picture, at);
  }

  #read(part: string, at: number | undefined): Buffer | undefined {
    if (!this.#parts.has(part)) return this.#leave('lostPicture', at);
    if (this.#taken.size >= MOST_PICTURES) return this.#leave('tooManyPictures', at);
    const most = Math.min(MOST_PICTURE_BYTES, MOST_BYTES_OF_PICTURES - this.#bytes);
    try {
      return this.#parts.bytes(part, most) ?? this.#leave('largePicture', at);
    } catch (error) {
      if (error instanceof Refusal) return this.#leave('lostPicture', at);
      throw error;
    }
  }

  #keep(
    part: string,
    bytes: Buffer,
    { alt, changed }: ShownPicture,
    at: number | undefined,
  ): string | undefined {
    const kind = kindOf(bytes);
    if ('notice' in kind) return this.#leave(kind.notice, at);
    if ((longerSide(bytes, kind.format) ?? SMALLEST_PICTURE) < SMALLEST_PICTURE) {
      return this.#leave('smallPicture', at);
    }
    this.#bytes += bytes.length;
    const name = this.#freeName(nameFor(part, kind.format));
    if (changed) this.#notices.add('changedPicture', at, name);
    this.#taken.set(name, { name, type: kind.type, bytes, alt: altOf(alt), at });
    return name;
  }

  /** Parts in two folders may bear one name. */
  #freeName(name: string): string {
    let free = name;
    for (let count = 2; this.#taken.has(free); count += 1) free = `${count}-${name}`;
    return free;
  }

  #leave(notice: Parameters<Notices['add']>[0], at: number | undefined): undefined {
    this.#notices.add(notice, at);
    return undefined;
  }
}
