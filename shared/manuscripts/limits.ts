/**
 * What a manuscript may hold. A release has about 5,000 characters and is read in milliseconds. Time
 * grows linearly up to these caps: of some hundred patterns repeated up to them the worst (5,000 lines
 * that each open 18 lists within lists) took 4.6 s of processor time, repeated characters, pairs and
 * triples at most two; of pages as deep and as long as they may be, a second.
 */

/** Characters (UTF-16 units) of the whole file: a small book. */
export const MOST_CHARACTERS = 200_000;

/** Bytes of the whole file: no character takes more than three bytes of UTF-8 for each UTF-16 unit. */
export const MOST_TEXT_BYTES = 3 * MOST_CHARACTERS + 3;

/** Characters of a headline. A longer line is refused, or is a paragraph if it has full stops. */
export const MOST_HEADLINE = 250;

/** Characters of a lead: feeds and search engines cut what is longer. */
export const MOST_LEAD = 300;

/** Characters of YAML: what is said of 30 photos. */
export const MOST_FRONT_MATTER = 20_000;

/** Nested nodes of YAML. The deepest that is read (a caption in a map in a list) counts six. */
export const DEEPEST_FRONT_MATTER = 12;

/** Blocks in blocks of Markdown; a list and its items count two. */
export const DEEPEST_MARKDOWN = 40;

/** Elements in elements of HTML; deeper ones are taken off, their text stays. */
export const DEEPEST_HTML = 60;

/** Characters of HTML: link definitions used often and names of columns of long tables multiply. */
export const MOST_HTML = 2_000_000;

/** Characters of a link's address. */
export const MOST_URL = 1000;

/** Elements of a page: 200,000 characters of what a person wrote hold some thousand. */
export const MOST_ELEMENTS = 50_000;

/** Elements in elements of a page, as browsers count them. */
export const DEEPEST_PAGE = 500;
