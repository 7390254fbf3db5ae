/** The passes between import and schedule, in order. */
import type { Graph } from '../graph/graph.ts';
import { dropUnused } from './drop-unused.ts';
import { dropViews } from './drop-views.ts';
import { foldConstants } from './fold-constants.ts';

const PASSES: readonly ((graph: Graph) => Graph)[] = [foldConstants, dropUnused, dropViews];

export function runPasses(graph: Graph): Graph {
  return PASSES.reduce((result, pass) => pass(result), graph);
}
