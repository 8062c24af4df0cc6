/**
 * What a line of a function's log is about. Ids and numbers alone: logs are kept for 90 days and read
 * by whoever operates the account, so nothing that a person wrote, no name and no address belongs here.
 */
export interface About {
  readonly newsroom?: string;
  readonly submission?: string;
  /** number of a file in its submission, from 1 */
  readonly file?: number;
  readonly article?: string;
  readonly revision?: number;
  readonly seq?: number;
  /** what became of it: of a file, a submission, an article */
  readonly state?: string;
  readonly milliseconds?: number;
  /** seconds that something has waited */
  readonly seconds?: number;
  /** how many, of what the line names */
  readonly count?: number;
  /** of SQS */
  readonly messageId?: string;
  /** deliveries of that message so far, this one included */
  readonly receives?: number;
  /** of an HTTP request */
  readonly method?: string;
  /** of an HTTP answer */
  readonly status?: number;
}

/**
 * What a function tells whoever operates it: one line an event, in few fixed words and the ids that it
 * is about. Not to be taken for the newsroom's log, which is what happened to articles.
 */
export interface Notes {
  info(what: string, about: About): void;
  /** Something that mends itself, but should not happen often. */
  warn(what: string, about: About, error?: unknown): void;
  /** Something that was not done. */
  error(what: string, about: About, error: unknown): void;
}
