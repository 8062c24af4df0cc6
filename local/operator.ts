import { deploymentOf } from '../cli/operator/deployment.ts';
import { type Stores, storesOf } from '../cli/operator/stores.ts';
import type { Cloud } from './cloud.ts';

/** What an operator of this local cloud works with, in this process. */
export function operatorOf({ outputs, environment }: Cloud): Stores {
  // The SDK finds endpoints and credentials where it finds them in a function: in the environment.
  Object.assign(process.env, environment);
  return storesOf(deploymentOf(outputs, 'the local newsroom', { remedy: 'start it again' }));
}
