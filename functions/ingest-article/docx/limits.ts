/**
 * What a Word document may hold. A release of 1,100 words has 50 KB of XML, some 2,500 elements and a
 * depth of 15; a book of 300 pages has 4 MB and 150,000.
 */

/** Bytes of the file: 30 photos as Word keeps them. */
export const MOST_FILE_BYTES = 100 * 1024 * 1024;

/** Files in the archive. A document with 30 photos has about 50, one with many embedded objects hundreds. */
export const MOST_ENTRIES = 2000;

/**
 * Bytes of an archive's files for each of its own, where they are more than a document may have of XML:
 * photos are packed already, and no part of some hundred documents of five programs packs 15 times.
 */
export const MOST_RATIO = 100;

/** Bytes of XML that are read, counted while they are inflated. */
export const MOST_XML_BYTES = 20 * 1024 * 1024;

export const MOST_PARAGRAPHS = 20_000;

/** Elements of all XML together: twenty for each of the most paragraphs. A tree of them takes 200 MB. */
export const MOST_ELEMENTS = 400_000;

/**
 * Elements in elements. A table takes three, a text box in a group twelve: 60 tables within tables, or
 * as much as Word itself lays out. Every walk of the tree is recursive, here and in mammoth.
 */
export const DEEPEST_XML = 200;

/** Attributes of one element; Word's own roots declare some 40 namespaces. */
export const MOST_ATTRIBUTES = 100;

/** As many as a submission has files. */
export const MOST_PICTURES = 30;

/** Bytes of one picture, as of any photo. */
export const MOST_PICTURE_BYTES = 40 * 1024 * 1024;

/** Bytes of all pictures together. They hardly deflate: no honest file holds more than its own size. */
export const MOST_BYTES_OF_PICTURES = 100 * 1024 * 1024;

/** px of the longer side. What is smaller is a logo, an icon or a line. */
export const SMALLEST_PICTURE = 200;

/** Milliseconds until the reader is ended. */
export const LONGEST = 10_000;

/** MB of its JavaScript objects: of old ones, and of those that were just made. */
export const MOST_OLD_MB = 224;
export const MOST_YOUNG_MB = 32;
