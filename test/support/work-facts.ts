import type { WorkFacts } from '../../cli/operator/dlq/advice.ts';

/** What is known of a deployment in which all is done, but for what is given. */
export function factsWhere(changes: Partial<WorkFacts> = {}): WorkFacts {
  return {
    behind: async () => 0,
    isRebuilding: async () => false,
    openSubmission: async () => undefined,
    isScheduled: async () => false,
    whyPublishingStands: async () => undefined,
    whyNothingIsReleased: async () => undefined,
    ...changes,
  };
}
