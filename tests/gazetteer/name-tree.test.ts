import { describe, expect, it } from 'vitest';
import { beginningOf, mayGoOn, nameTree } from '../../src/gazetteer/name-tree.ts';
import type { NameNode } from '../../src/gazetteer/name-tree.ts';
import { linesOf } from '../../src/gazetteer/sorted-lines.ts';
import { fc } from '../property.ts';

const word = fc.string({ unit: fc.constantFrom('ا', 'ت', 'ل'), maxLength: 4 });
const keys = fc.uniqueArray(word, { maxLength: 200 });

const treeOf = (of: readonly string[]): ReturnType<typeof nameTree<string>> =>
  nameTree(linesOf(of.map((key) => `${key}\t`).sort()), (line) => line.slice(0, -1));

describe('a tree of names', () => {
  it('leads over any pieces of a key to what begins with them', () => {
    fc.assert(
      fc.property(keys, fc.array(word, { minLength: 1, maxLength: 3 }), (names, pieces) => {
        const tree = treeOf(names);
        let node: NameNode | null = tree.root;
        for (const piece of pieces) node = node === null ? null : tree.walk(node, piece);
        const begun = names.filter((name) => name.startsWith(pieces.join('')));
        expect(node === null ? 0 : node.high - node.low).toBe(begun.length);
        expect(node === null ? [] : tree.names(node)).toEqual(begun.filter((name) => name === pieces.join('')));
        expect(node !== null && tree.goesOn(node)).toBe(begun.some((name) => name !== pieces.join('')));
      }),
    );
  });

  it('refuses no word that a key goes on with', () => {
    fc.assert(
      fc.property(keys, word, word, (names, piece, next) => {
        const tree = treeOf(names);
        const node = tree.walk(tree.root, piece);
        if (node !== null && tree.walk(node, next) !== null)
          expect(mayGoOn(tree.nextLetters(node), beginningOf(next))).toBe(true);
      }),
    );
  });
});
