import { ExpectationError } from '../../shared/errors.ts';

interface Node {
  word: boolean;
  readonly letters: Map<string, Node>;
}

const HEADER = /^[\s\S]*\nTrieXv3\nbase=(\d+)\n[\s\S]*?\n__DATA__\n/;

/**
 * All words of a dictionary of cspell (TrieXv3). A letter goes down, `$` ends a word and goes up, `<`
 * and digits go further up, `#N;` stands for the node that was made Nth.
 */
export function wordsOfTrie(trie: string): Generator<string> {
  const header = HEADER.exec(trie);
  if (!header) throw new ExpectationError('TrieXv3', 'the dictionary', trie.slice(0, 40));
  return wordsBelow(rootOf(trie.slice(header[0].length), Number(header[1])), '');
}

function rootOf(data: string, base: number): Node {
  const root: Node = { word: false, letters: new Map() };
  const nodes = [root];
  const path: { readonly node: Node; readonly letter: string }[] = [];
  let node = root;
  const up = (steps: number) => {
    node = path.splice(path.length - steps)[0]?.node ?? root;
  };
  // Digits go up only after a way up; else they are letters.
  for (const [step] of data.matchAll(/\$[<2-9]*|<[<2-9]*|#[0-9a-z]+;|\\.|[^\n]/g)) {
    const letter = step.length > 1 && step.startsWith('\\') ? step.slice(1) : step;
    if (step.startsWith('$') || step.startsWith('<')) {
      if (step.startsWith('$')) {
        node.word = true;
        // A node without letters is shared by all words that end so; it has no number.
        if (node.letters.size === 0 && nodes.at(-1) === node) nodes.pop();
      }
      for (const back of step) up(back === '$' || back === '<' ? 1 : Number(back) - 1);
    } else if (step.startsWith('#') && step.length > 1) {
      const shared = nodes[Number.parseInt(step.slice(1, -1), base)];
      const last = path.at(-1);
      if (!shared || !last) throw new ExpectationError('a node', `reference ${step}`, 'none');
      last.node.letters.set(last.letter, shared);
      nodes.pop();
    } else {
      const next: Node = { word: false, letters: new Map() };
      node.letters.set(letter, next);
      path.push({ node, letter });
      nodes.push(next);
      node = next;
    }
  }
  return root;
}

function* wordsBelow(node: Node, before: string): Generator<string> {
  if (node.word) yield before;
  for (const [letter, next] of node.letters) yield* wordsBelow(next, before + letter);
}
