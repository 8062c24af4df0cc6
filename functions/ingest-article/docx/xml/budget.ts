import { MOST_HTML } from '../../../../shared/manuscripts/limits.ts';
import { MOST_ELEMENTS, MOST_PARAGRAPHS, MOST_XML_BYTES } from '../limits.ts';
import { tooLarge } from '../refusal.ts';

/** What all XML of one document has taken so far, of what it may. */
export class Budget {
  #bytes = 0;
  #elements = 0;
  #paragraphs = 0;
  #characters = 0;

  get bytesLeft(): number {
    return MOST_XML_BYTES - this.#bytes;
  }

  takeBytes(count: number): void {
    this.#bytes += count;
  }

  /** Refuses elements before a tree of them takes its time. @throws Refusal tooLarge */
  expectElements(count: number): void {
    if (this.#elements + count > MOST_ELEMENTS) throw overrun(MOST_ELEMENTS, 'XML elements');
  }

  /** Text that would be refused at the end anyway is not read. @throws Refusal tooLarge */
  takeText(length: number): void {
    this.#characters += length;
    if (this.#characters > MOST_HTML) throw overrun(MOST_HTML, 'characters');
  }

  /** @throws Refusal tooLarge */
  takeElement(name: string): void {
    this.#elements += 1;
    if (this.#elements > MOST_ELEMENTS) throw overrun(MOST_ELEMENTS, 'XML elements');
    if (name !== 'w:p') return;
    this.#paragraphs += 1;
    if (this.#paragraphs > MOST_PARAGRAPHS) throw overrun(MOST_PARAGRAPHS, 'paragraphs');
  }
}

function overrun(most: number, what: string) {
  return tooLarge(`${most} ${what}`, 'one with more');
}
