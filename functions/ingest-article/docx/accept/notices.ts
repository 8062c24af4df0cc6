/** What was noticed in a document, and how often. */
export type Notice =
  // tracked changes and what Word itself would not print
  | 'insertion'
  | 'deletion'
  | 'move'
  | 'comment'
  | 'hidden'
  // what is text, but not where readers expect it
  | 'textBox'
  | 'struck'
  | 'margin'
  | 'contents'
  // what is no text, and no photo either
  | 'chart'
  | 'diagram'
  | 'shape'
  | 'object'
  | 'equation'
  | 'otherFile'
  | 'gif'
  | 'svg'
  | 'metafile'
  | 'otherPicture'
  // photos that are not as they look in Word, or do not come along
  | 'smallPicture'
  | 'linkedPicture'
  | 'lostPicture'
  | 'largePicture'
  | 'tooManyPictures'
  | 'changedPicture'
  // addresses that are not published
  | 'link';

export interface Noticed {
  readonly count: number;
  /** paragraph of the first */
  readonly at: number | undefined;
  /** words of the first few, as written, and what there is to say of each */
  readonly words: readonly string[];
}

/** Of how many the words are kept. */
const MOST_WORDS = 3;

/** Gathers what is noticed, each kind once. */
export class Notices {
  readonly #all = new Map<Notice, { count: number; at: number | undefined; words: string[] }>();

  add(notice: Notice, at?: number, words?: string): void {
    const known = this.#all.get(notice) ?? { count: 0, at, words: [] };
    known.count += 1;
    const shown = words?.trim();
    if (shown && known.words.length < MOST_WORDS && !known.words.includes(shown)) {
      known.words.push(shown);
    }
    this.#all.set(notice, known);
  }

  of(notice: Notice): Noticed | undefined {
    return this.#all.get(notice);
  }

  /** of all kinds together */
  get total(): number {
    return [...this.#all.values()].reduce((sum, { count }) => sum + count, 0);
  }

  count(notice: Notice): number {
    return this.#all.get(notice)?.count ?? 0;
  }
}
