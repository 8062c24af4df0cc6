import { UsageError } from '../../errors.ts';
import { printable } from '../../printable.ts';

/** What a command line names: an article, or one photo of it. */
export interface Target {
  readonly article: string;
  /** where an address tells it */
  readonly newsroom?: string;
  /** of an address: where its site is */
  readonly origin?: string;
  /** name of the photo's set of media */
  readonly set?: string;
}

const ID = '[0-9a-hjkmnp-tv-z]{10}';
const SET = '[0-9a-f]{12}';

const FORMS = [
  new RegExp(`^(?<article>${ID})(?:/(?<set>${SET}))?$`),
  // A page, and what follows from one.
  new RegExp(
    `^/(?<newsroom>[a-z0-9-]+)/\\d{4}/\\d{2}/(?:[a-z0-9-]*-)?(?<article>${ID})/?(?:index\\.html|social\\.txt)?$`,
  ),
  new RegExp(`^/(?<newsroom>[a-z0-9-]+)/media/(?<article>${ID})/(?<set>${SET})/[^/]+$`),
];

export const FORMS_HELP =
  "an article's id or address, or a photo as ARTICLE/SET or by the address of one of its files";

/** @throws UsageError for what names neither an article nor a photo */
export function parseTarget(given: string): Target {
  const url = /^https?:\/\//i.test(given) && URL.canParse(given) ? new URL(given) : undefined;
  const at = url && { origin: url.origin };
  for (const form of FORMS) {
    const { article, newsroom, set } = form.exec(url?.pathname ?? given)?.groups ?? {};
    if (article) return { article, ...(newsroom && { newsroom }), ...(set && { set }), ...at };
  }
  throw new UsageError(`Expected ${FORMS_HELP} but received ${printable(given)}`);
}

/** What the operator types in order to confirm it. */
export function targetName({ article, set }: Target): string {
  return set === undefined ? article : `${article}/${set}`;
}
