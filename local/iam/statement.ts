/** One statement of an identity policy, with its patterns as lists. */
export interface Statement {
  readonly effect: 'Allow' | 'Deny';
  /** Patterns such as `s3:Get*`; matched without regard to case. */
  readonly actions: readonly string[];
  /** ARN patterns. */
  readonly resources: readonly string[];
  /**
   * Patterns of partitions: it matches a request that names some, all of them as one of these.
   * Without them it matches whatever a request names.
   */
  readonly leadingKeys?: readonly string[];
}
