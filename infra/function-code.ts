import { Code } from 'aws-cdk-lib/aws-lambda';
import { type Bundles, type FunctionName, PHOTO_FUNCTION } from './bundle.ts';
import { PhotoCode } from './photo-asset/photo-code.ts';

/** Gives each function its code; tests of single constructs pass one that gives inline code. */
export type FunctionCode = (name: FunctionName) => Code;

/** The bundles as they are, but the photo function's with sharp for Lambda beside it. */
export function functionCode(props: {
  readonly project: string;
  readonly bundles: Bundles;
}): FunctionCode {
  return (name) => {
    const folder = props.bundles[name];
    if (name !== PHOTO_FUNCTION) return Code.fromAsset(folder);
    return new PhotoCode({ project: props.project, folder });
  };
}
