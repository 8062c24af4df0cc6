import { escapeMarkup } from '../text.ts';

/** Markup that is safe to put into a page as it is. Only {@link html} and {@link trusted} make it. */
export class Markup {
  constructor(private readonly source: string) {}

  toString(): string {
    return this.source;
  }
}

/** What a template may hold. Arrays are joined, undefined is nothing, all other text is escaped. */
export type Content = Markup | string | number | undefined | readonly Content[];

/**
 * A template whose interpolations cannot become markup, in elements and in quoted attributes.
 * hono's helper of the same name may return a promise, so pure functions cannot use it.
 */
export function html(strings: TemplateStringsArray, ...values: readonly Content[]): Markup {
  return new Markup(strings.map((string, index) => string + rendered(values[index])).join(''));
}

/** Vouches for markup that was sanitised or serialised elsewhere. */
export function trusted(source: string): Markup {
  return new Markup(source);
}

function rendered(content: Content): string {
  if (content === undefined) return '';
  if (content instanceof Markup) return content.toString();
  if (typeof content === 'object') return content.map(rendered).join('');
  return escapeMarkup(String(content));
}
