import { UsageError } from '../errors.ts';

/**
 * The region that environment or profile tell, for a client of the SDK.
 * @throws UsageError where neither does: AWS has no region by default
 */
export async function regionFor(
  subject: string,
  configured: () => Promise<string>,
): Promise<string> {
  try {
    return await configured();
  } catch (cause) {
    const remedy = '`export AWS_REGION=ap-southeast-3`, or where else it is';
    throw new UsageError(`Expected the region of ${subject} but received none: ${remedy}`, {
      cause,
    });
  }
}
