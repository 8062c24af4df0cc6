/** Synthesises the deployment: run by the CDK command line as cdk.json says, or by tsx alone. */
import { join } from 'node:path';
import { ExpectationError } from '../shared/errors.ts';
import { PROJECT, wartaApp } from './warta-app.ts';

try {
  // The CDK command line names its output folder by CDK_OUTDIR; whoever else sets it must choose one
  // inside the project, so that the bundles in it find node_modules when they run on this machine.
  wartaApp({ outdir: process.env.CDK_OUTDIR ?? join(PROJECT, 'cdk.out') }).synth();
} catch (error) {
  if (!(error instanceof ExpectationError)) throw error;
  // An option that is not as it must be: a sentence helps, and no stack.
  console.error(error.message);
  process.exitCode = 1;
}
