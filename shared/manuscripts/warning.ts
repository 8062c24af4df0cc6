import type { Place } from './passage.ts';

/**
 * `warning`: most likely wrong, and readers would notice. `hint`: worth a look. What makes an article
 * impossible is no warning but a ManuscriptError.
 */
export type Severity = 'warning' | 'hint';

/** What looks wrong in a manuscript that is taken as it is: nothing is edited silently. */
export interface ManuscriptWarning {
  /** for programs, such as `wrongWeekday`; more of them may come */
  readonly code: string;
  readonly severity: Severity;
  /** one sentence for a press officer: what was found and why it looks wrong */
  readonly message: string;
  /** the words it is about, exactly as written */
  readonly quote?: string;
  /** what to write in their place */
  readonly suggestion?: string;
  readonly at?: Place;
}
