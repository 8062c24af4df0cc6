import { serialise } from '../../shared/manuscripts/body/body-tree.ts';
import { parseBody } from '../../shared/manuscripts/body/parse-body.ts';

/** Foreign HTML as the body that is published of it: see parseBody. */
export function sanitiseBody(html: string): string {
  return serialise(parseBody(html));
}
