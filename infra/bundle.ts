import { join } from 'node:path';
import { type BuildOptions, buildSync, type Metafile } from 'esbuild';
import { ExpectationError } from '../shared/errors.ts';
import { copySlipWords } from './slip-words/copy.ts';
import { NOWHERE, WITH_SOURCE_MAPS, writeOutputs } from './source-maps.ts';

/** Each has its entry in functions/NAME.lambda.ts, which exports `handler`. */
export const FUNCTION_NAMES = [
  'api',
  'ingest-article',
  'ingest-photo',
  'publish',
  'sweep',
  'timer',
] as const;
export type FunctionName = (typeof FUNCTION_NAMES)[number];

/** The one function whose asset holds sharp: it adds 16 MB, and a second to a cold start. */
export const PHOTO_FUNCTION: FunctionName = 'ingest-photo';

/**
 * What runs in a thread of its own, beside the photo function: libheif, two megabytes, for HEIC alone.
 * A file of its own that whoever deploys may replace, as its licence (LGPL) wants.
 */
const HEIC_WORKER = {
  [`${PHOTO_FUNCTION}/heic`]: `functions/${PHOTO_FUNCTION}/heic/worker.ts`,
};

/** The same beside the function that reads articles: mammoth and yauzl, for Word documents alone. */
const DOCX_WORKER = { 'ingest-article/docx': 'functions/ingest-article/docx/worker.ts' };

/** Of each function the folder that holds its `index.mjs`, and what runs in threads of their own. */
export type Bundles = Readonly<Record<FunctionName, string>>;

export interface BundleProps {
  /** folder that holds functions/ and node_modules/ */
  readonly project: string;
  readonly outdir: string;
  /** folder for the source maps, which are not deployed */
  readonly maps: string;
}

/**
 * Ways to credentials that a function never goes: Lambda gives them in the environment, where the SDK
 * looks first. The SDK imports these on demand; with them, cold starts would load a fifth more.
 */
const UNUSED_CREDENTIALS = [
  '@aws-sdk/credential-provider-ini',
  '@aws-sdk/credential-provider-process',
  '@aws-sdk/credential-provider-sso',
  '@aws-sdk/credential-provider-web-identity',
  '@smithy/credential-provider-imds',
];

// CommonJS dependencies call require, which an ES module lacks. The long name is there because
// esbuild does not know of the banner, and may give any short one to something else.
const BANNER =
  "import{createRequire as __createBundleRequire}from'node:module';" +
  'const require=__createBundleRequire(import.meta.url);';

/** How code is bundled for Lambda; tests that run parts of a function bundle them so, too. */
export const LIKE_FUNCTIONS = {
  outExtension: { '.js': '.mjs' },
  bundle: true,
  platform: 'node',
  format: 'esm',
  // The same bundle runs on the oldest Node that development supports.
  target: 'node20.19',
  // The SDK's CommonJS entry would load 1.75 times slower.
  mainFields: ['module', 'main'],
  external: ['sharp', ...UNUSED_CREDENTIALS],
  banner: { js: BANNER },
  minify: true,
  // so that stack traces and the names of errors stay readable
  keepNames: true,
} satisfies BuildOptions;

/**
 * Bundles all functions in one call of esbuild; the same sources give the same bytes, wherever
 * `outdir` is.
 * @throws ExpectationError when a function other than the photo function imports sharp
 */
export function bundleFunctions({ project, outdir, maps }: BundleProps): Bundles {
  const { metafile, outputFiles } = buildSync({
    absWorkingDir: project,
    entryPoints: {
      ...Object.fromEntries(FUNCTION_NAMES.map(entryOf)),
      ...HEIC_WORKER,
      ...DOCX_WORKER,
    },
    outdir: NOWHERE,
    ...LIKE_FUNCTIONS,
    ...WITH_SOURCE_MAPS,
    metafile: true,
    write: false,
    logLevel: 'warning',
  });
  refuseSharpElsewhere(metafile);
  writeOutputs(outputFiles, { project, outdir, maps });
  copySlipWords({ project, folder: join(outdir, 'ingest-article') });
  return Object.fromEntries(
    FUNCTION_NAMES.map((name) => [name, join(outdir, name)]),
  ) as unknown as Bundles;
}

function entryOf(name: FunctionName): [string, string] {
  return [`${name}/index`, `functions/${name}.lambda.ts`];
}

function refuseSharpElsewhere({ outputs }: Metafile): void {
  for (const { entryPoint, imports } of Object.values(outputs)) {
    if (entryPoint === `functions/${PHOTO_FUNCTION}.lambda.ts`) continue;
    if (imports.some(({ path }) => path === 'sharp')) {
      throw new ExpectationError('no import of sharp', String(entryPoint), 'one');
    }
  }
}
