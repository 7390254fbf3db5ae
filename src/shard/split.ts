/** Splits work by its cost. */

/**
 * At most `count` groups of about the same cost, none of them empty: the costliest item first, always to the group
 * that has least. The same items give the same groups, whose items keep their order.
 */
export function splitByCost<Item>(
  items: readonly Item[],
  costOf: (item: Item) => number,
  count: number,
): Item[][] {
  const groups = Array.from({ length: Math.min(count, items.length) }, () => ({
    cost: 0,
    indices: [] as number[],
  }));
  const order = items.map((_, i) => i).sort((a, b) => costOf(items[b]!) - costOf(items[a]!) || a - b);
  for (const index of order) {
    const least = groups.reduce((best, group) => (group.cost < best.cost ? group : best));
    least.cost += costOf(items[index]!);
    least.indices.push(index);
  }
  return groups.map(({ indices }) => indices.sort((a, b) => a - b).map((index) => items[index]!));
}
