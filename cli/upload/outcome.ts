/** How one attempt to post one file ended. */
export type Outcome = Stored | RefusedByS3 | Cut;

export interface Stored {
  readonly kind: 'stored';
}

/** S3 answered with an error. */
export interface RefusedByS3 {
  readonly kind: 'refused';
  readonly status: number;
  /** S3's own, e.g. `EntityTooLarge` */
  readonly code: string;
  readonly message: string;
}

/** No answer: the connection broke or stood still. */
export interface Cut {
  readonly kind: 'cut';
  readonly cause: Error;
}
