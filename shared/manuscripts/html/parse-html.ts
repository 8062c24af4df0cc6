import {
  type DefaultTreeAdapterMap,
  type DefaultTreeAdapterTypes,
  defaultTreeAdapter,
  parse,
  type TreeAdapter,
} from 'parse5';
import { DEEPEST_PAGE, MOST_ELEMENTS } from '../limits.ts';
import { ManuscriptError } from '../manuscript-error.ts';

/**
 * A page, or a piece of one, as a browser sees it, with the lines that it was written on. Browsers
 * repeat emphasis that is never closed in each paragraph, so a page may grow while it is parsed: what
 * it grows to is counted.
 *
 * @param tellsLines whether its lines are to be told, which takes as long as all the rest
 * @throws ManuscriptError tooDeep, tooLarge
 */
export function parseHtml(
  text: string,
  name: string,
  tellsLines = true,
): DefaultTreeAdapterTypes.Document {
  return parse(text, { sourceCodeLocationInfo: tellsLines, treeAdapter: countingAdapter(name) });
}

function countingAdapter(name: string): TreeAdapter<DefaultTreeAdapterMap> {
  let elements = 0;
  let depth = 0;
  return {
    ...defaultTreeAdapter,
    createElement(...what) {
      elements += 1;
      if (elements > MOST_ELEMENTS) {
        throw new ManuscriptError('tooLarge', `at most ${MOST_ELEMENTS} elements`, name, 'more');
      }
      return defaultTreeAdapter.createElement(...what);
    },
    onItemPush() {
      depth += 1;
      if (depth > DEEPEST_PAGE) {
        const expected = `elements at most ${DEEPEST_PAGE} deep`;
        throw new ManuscriptError('tooDeep', expected, name, 'deeper ones');
      }
    },
    onItemPop() {
      depth -= 1;
    },
  };
}
