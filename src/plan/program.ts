/** The planned program: all that emission needs to know. */
import type { Graph } from '../graph/graph.ts';
import { type Placement, place } from './place.ts';
import { provePlan } from './prove.ts';
import { type PlanOptions, type Schedule, schedule } from './schedule.ts';

export interface Program {
  /** After all passes. */
  readonly graph: Graph;
  readonly schedule: Schedule;
  readonly placement: Placement;
}

/** Schedules, places and proves. */
export function plan(graph: Graph, options: PlanOptions = {}): Program {
  const scheduled = schedule(graph, options);
  const placement = place(graph, scheduled);
  provePlan(graph, scheduled, placement);
  return { graph, schedule: scheduled, placement };
}
