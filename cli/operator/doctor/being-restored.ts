import type { DoctorDeps } from './deps.ts';

/** Whether a restore has closed the newsroom, and has not ended: it may have been cut off. */
export async function isBeingRestored(
  { restoring }: Pick<DoctorDeps, 'restoring'>,
  newsroom: string,
): Promise<boolean> {
  return (await restoring.epochs(newsroom)).restore !== undefined;
}
