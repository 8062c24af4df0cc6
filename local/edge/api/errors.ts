/** An error in the CloudFront API's own form: the SDK makes exceptions of these by `code`. */
export class ApiError extends Error {
  override readonly name = 'ApiError';

  constructor(
    readonly status: number,
    /** e.g. NoSuchDistribution */
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}
