/** Synthesises the deployment: run by the CDK command line as cdk.json says, or by tsx alone. */
import { join } from 'node:path';
import { PROJECT, wartaApp } from './warta-app.ts';

// The CDK command line names its output folder by CDK_OUTDIR; whoever else sets it must choose one
// inside the project, so that the bundles in it find node_modules when they run on this machine.
wartaApp({ outdir: process.env.CDK_OUTDIR ?? join(PROJECT, 'cdk.out') }).synth();
