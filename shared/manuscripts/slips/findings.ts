import type { ManuscriptWarning } from '../warning.ts';
import type { WrittenWord } from './written-words.ts';

/** What is wrong with a word, or with two. */
export interface Finding {
  readonly code: 'doubledWord' | 'likelySlip' | 'lostSpace' | 'nonstandardSpelling';
  readonly severity: ManuscriptWarning['severity'];
  readonly quote: string;
  readonly suggestion: string;
  /** what it is, after the quote */
  readonly why: string;
}

/** So many are read; a list without end is closed unread. */
const MOST_WARNINGS = 30;

/** Gathers findings in the order of the text, each once, with how often it was met. */
export class Findings {
  readonly #found = new Map<
    string,
    { readonly finding: Finding; readonly at: WrittenWord['at'] }
  >();
  readonly #times = new Map<string, number>();

  add(finding: Finding, at: WrittenWord['at']): void {
    const key = `${finding.code} ${finding.quote.toLowerCase()}`;
    if (!this.#found.has(key)) this.#found.set(key, { finding, at });
    this.#times.set(key, (this.#times.get(key) ?? 0) + 1);
  }

  warnings(): ManuscriptWarning[] {
    const all = [...this.#found].map(([key, { finding, at }]): ManuscriptWarning => {
      const { code, severity, quote, suggestion, why } = finding;
      return {
        code,
        severity,
        message: `“${quote}” ${why}${this.#often(key)}.`,
        quote,
        suggestion,
        at,
      };
    });
    const more = all.length - MOST_WARNINGS;
    if (more <= 0) return all;
    return [...all.slice(0, MOST_WARNINGS), moreThan(more)];
  }

  #often(key: string): string {
    const times = this.#times.get(key) ?? 1;
    return times > 1 ? ` (${times} times)` : '';
  }
}

function moreThan(more: number): ManuscriptWarning {
  const words = more === 1 ? 'one more likely slip' : `${more} more likely slips`;
  return {
    code: 'moreSlips',
    severity: 'hint',
    message: `There ${more === 1 ? 'is' : 'are'} ${words} below these: have the whole text read again.`,
  };
}
