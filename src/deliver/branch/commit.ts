/** Commits files to a branch: reads its head, builds on it, and starts again when somebody else was faster. */
import { ModoError } from '../../errors.ts';
import { type Change, holds, planChanges } from './changes.ts';
import { fillMessage } from './message.ts';
import { openTransport } from './open-transport.ts';
import { checkBranchName, normalizeFolder } from './paths.ts';
import { LONGEST_RETRY_AFTER, MOST_ATTEMPTS, MOST_INTERRUPTIONS, pauseAfter, systemPauses } from './retry.ts';
import { headOf, type Snapshot } from './snapshot.ts';
import { Interruption, type Landed, type Pending, type Rejection, type Transport } from './transport.ts';
import type { BranchRequest, BranchResult, Pauses } from './types.ts';

/** Commits by others that may have come on top of one whose answer got lost. */
const SEARCHED_COMMITS = 20;

/**
 * Brings the files onto the branch in one commit, or changes nothing at all. A missing branch is made, with this commit as
 * its root; nothing to change makes no commit. Throws a ModoError that says what to do.
 */
export async function commitToBranch(
  request: BranchRequest,
  pauses: Pauses = systemPauses,
): Promise<BranchResult> {
  checkBranchName(request.branch);
  const folder = normalizeFolder(request.path);
  fillMessage(request.message, request.values);
  const transport = await openTransport(request, () => pauses.now());
  try {
    return await attemptAll({ request, folder, transport, pauses, snapshot: undefined });
  } finally {
    await transport.close();
  }
}

export interface Job {
  readonly request: BranchRequest;
  /** Of the request, in its plain form. */
  readonly folder: string;
  readonly transport: Transport;
  readonly pauses: Pauses;
  /** What the first attempt builds on; undefined: it looks. */
  readonly snapshot: Snapshot | undefined;
}

/** Attempts it until it has landed, or there is no more hope. Throws a ModoError. */
export async function attemptAll(job: Job): Promise<BranchResult> {
  const { request, pauses } = job;
  const message = fillMessage(request.message, request.values);
  let interruptions = 0;
  const pending: Pending[] = [];
  for (let attempt = 1; ; attempt++) {
    let reason: string;
    let retryAfter = 0;
    try {
      const known = attempt === 1 ? job.snapshot : undefined;
      const outcome = await attemptOnce(job, message, known, pending);
      if (!('rejected' in outcome)) return { ...outcome, attempts: attempt };
      reason = outcome.rejected;
      if (outcome.pending) pending.push(outcome.pending);
    } catch (error) {
      if (!(error instanceof Interruption)) throw error;
      reason = error.message;
      retryAfter = error.retryAfter ?? 0;
      if (error.pending) pending.push(error.pending);
      if (++interruptions >= MOST_INTERRUPTIONS || retryAfter > LONGEST_RETRY_AFTER) {
        throw givenUp(request, attempt, reason, error.advice ?? 'try again later');
      }
    }
    if (attempt >= MOST_ATTEMPTS) {
      throw givenUp(
        request,
        attempt,
        reason,
        "let fewer jobs push at once: give the workflow a 'concurrency:' group, or deliver from one job after the others",
      );
    }
    const pause = Math.max(retryAfter, pauseAfter(attempt, pauses.random()));
    request.log?.(
      `attempt ${attempt} of ${MOST_ATTEMPTS}: ${reason}; again in ${(pause / 1000).toFixed(1)} s`,
    );
    await pauses.wait(pause);
  }
}

function givenUp({ branch, repository }: BranchRequest, attempts: number, reason: string, advice: string) {
  const times = attempts === 1 ? 'an attempt' : `${attempts} attempts`;
  return new ModoError(
    `branch '${branch}' of ${repository} was not changed after ${times}, the last of which: ${reason}`,
    advice,
  );
}

async function attemptOnce(
  { request, folder, transport }: Job,
  message: string,
  known: Snapshot | undefined,
  pending: readonly Pending[],
): Promise<Omit<BranchResult, 'attempts'> | Rejection> {
  const snapshot = known ?? (await transport.open(pending.length > 0 ? SEARCHED_COMMITS : 1));
  for (const earlier of pending) {
    const landed = await findLanded(transport, snapshot, earlier);
    if (landed) return result(request, landed, earlier.changes);
  }
  const files = await request.files(headOf(snapshot, folder));
  const changes = await planChanges(snapshot, folder, files);
  if (changes.length === 0 || request.dryRun) return result(request, undefined, changes);
  const outcome = await transport.commit(snapshot, changes, { message, author: request.author });
  return 'rejected' in outcome ? outcome : result(request, outcome, changes);
}

/** The commit of an attempt whose answer got lost, when it is on the branch after all. */
async function findLanded(
  transport: Transport,
  snapshot: Snapshot,
  pending: Pending,
): Promise<Landed | undefined> {
  if (snapshot.commit === undefined || snapshot.commit === pending.head) return undefined;
  for (const ancestor of await transport.ancestors(snapshot.commit, SEARCHED_COMMITS)) {
    if (pending.commit !== undefined) {
      if (ancestor.commit === pending.commit) return ancestor;
    } else if (ancestor.parent === pending.head) {
      const entries = await transport.entries(ancestor.commit);
      return holds(entries, pending.changes) ? ancestor : undefined;
    }
  }
  return undefined;
}

function result(
  { server, repository, branch }: BranchRequest,
  landed: Landed | undefined,
  changes: readonly Change[],
): Omit<BranchResult, 'attempts'> {
  const page = `${server.replace(/\/+$/, '')}/${repository}`;
  const path = branch.split('/').map(encodeURIComponent).join('/');
  return {
    commit: landed?.commit,
    url: landed ? `${page}/commit/${landed.commit}` : `${page}/tree/${path}`,
    verified: landed?.verified,
    changed: changes.map((change) => change.path),
  };
}
