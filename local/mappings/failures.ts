import * as z from 'zod/mini';

const response = z.object({
  batchItemFailures: z.array(z.object({ itemIdentifier: z.string() })),
});

/**
 * Which messages of a batch have failed, by the function's result. Lambda's rules: without
 * ReportBatchItemFailures, or with nothing or an empty list, none; with an answer of another shape,
 * or an id that is not in the batch, all of them.
 */
export function failedIds(
  result: unknown,
  batch: readonly string[],
  reports: boolean,
): ReadonlySet<string> {
  if (!reports || isEmpty(result)) return new Set();
  const parsed = response.safeParse(result);
  if (!parsed.success) return new Set(batch);
  const named = parsed.data.batchItemFailures.map(({ itemIdentifier }) => itemIdentifier);
  return named.every((id) => batch.includes(id)) ? new Set(named) : new Set(batch);
}

function isEmpty(result: unknown): boolean {
  if (result === null || result === undefined || result === '') return true;
  if (typeof result !== 'object') return false;
  const failures: unknown = Reflect.get(result, 'batchItemFailures');
  return failures === null || failures === undefined;
}
