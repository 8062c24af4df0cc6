/**
 * What a photo says of itself, by the names of the IPTC Photo Metadata Standard
 * (https://www.iptc.org/std/photometadata/specification/). Clean plain text, all of it.
 */
export interface PhotoFields {
  /** who took it */
  readonly creator?: string;
  /** as it is to be credited, beside or below the picture */
  readonly credit?: string;
  readonly copyright?: string;
  /** what it shows */
  readonly caption?: string;
  readonly headline?: string;
  readonly keywords?: readonly string[];
  /** one of IPTC's NewsCodes, e.g. http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture */
  readonly sourceType?: string;
  /** ISO 8601, with the offset only where its camera named one: `2022-11-14T09:15:00+08:00` */
  readonly takenAt?: string;
}

/** And what only whoever publishes it can say. */
export interface PublishedFields extends PhotoFields {
  /** the terms on which it may be taken over, in words or as a web address */
  readonly licence?: string;
  /** web address of the page that shows it */
  readonly page?: string;
  /** for whoever cannot see it */
  readonly alt?: string;
}
