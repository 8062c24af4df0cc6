import { ExpectationError } from '../../shared/errors.ts';
import { CliError } from '../errors.ts';
import { EXIT } from '../exit-codes.ts';

/** What the operator wants cannot be done as things are, or was not done wholly. */
export class Refused extends CliError {
  override readonly name = 'Refused';
  readonly exitCode = EXIT.rejected;
}

/** What the domain expected and did not get is a sentence for the operator, not a fault of warta. */
export async function inSentences<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof ExpectationError)) throw error;
    throw new Refused(`${error.message}.`, { cause: error });
  }
}
