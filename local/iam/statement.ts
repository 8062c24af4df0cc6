/** One statement of an identity policy, with its patterns as lists. */
export interface Statement {
  readonly effect: 'Allow' | 'Deny';
  /** Patterns such as `s3:Get*`; matched without regard to case. */
  readonly actions: readonly string[];
  /** ARN patterns. */
  readonly resources: readonly string[];
}
