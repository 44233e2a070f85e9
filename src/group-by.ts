/**
 * The items of a list by a key, in the order of the list; those without a key (undefined) are left out. `Map.groupBy` is not in Node 20.
 *
 * @example groupBy(['حمص', 'حماة', 'درعا'], (name) => name[0]) // ح → ['حمص', 'حماة'], د → ['درعا']
 */
export function groupBy<Item, Key>(items: Iterable<Item>, keyOf: (item: Item) => Key | undefined): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}
