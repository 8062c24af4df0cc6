import type { Listing } from '../../../shared/aws/listing.ts';

/** Whether nothing lies under a prefix. */
export async function isEmpty(listing: Pick<Listing, 'list'>, prefix: string): Promise<boolean> {
  for await (const _ of listing.list(prefix)) return false;
  return true;
}
