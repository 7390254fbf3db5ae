/** Opens a branch, to be read and built upon. */
import { ModoError } from '../../errors.ts';
import { attemptAll } from './commit.ts';
import { openTransport } from './open-transport.ts';
import { checkBranchName, normalizeFolder } from './paths.ts';
import { LONGEST_RETRY_AFTER, MOST_INTERRUPTIONS, pauseAfter, systemPauses } from './retry.ts';
import { headOf } from './snapshot.ts';
import { Interruption } from './transport.ts';
import type { BranchDelivery, BranchHead, BranchPlace, BranchResult, Pauses } from './types.ts';

/** A head that is open for reading, and to be built upon; `close` removes what was fetched. */
export interface OpenBranch extends BranchHead {
  /**
   * As `commitToBranch`, without another look at the branch: the first attempt builds on this head. Only later ones, when
   * the branch has moved, read it anew; this head stays what it is.
   */
  deliver(delivery: BranchDelivery): Promise<BranchResult>;
  close(): Promise<void>;
}

/** The head of a branch, to be read: no working tree, one commit deep, and file contents only when they are asked for. */
export async function openBranch(place: BranchPlace, pauses: Pauses = systemPauses): Promise<OpenBranch> {
  checkBranchName(place.branch);
  const folder = normalizeFolder(place.path);
  const transport = await openTransport(place, () => pauses.now());
  const patiently = <T>(work: () => Promise<T>) => repeatInterrupted(work, place, pauses);
  try {
    const snapshot = await patiently(() => transport.open(1));
    const head = headOf(snapshot, folder);
    return {
      commit: head.commit,
      list: head.list,
      read: (path) => patiently(() => head.read(path)),
      readAll: (paths) => patiently(() => head.readAll(paths)),
      deliver: (delivery) =>
        attemptAll({ request: { ...place, ...delivery }, folder, transport, pauses, snapshot }),
      close: () => transport.close(),
    };
  } catch (error) {
    await transport.close();
    throw error;
  }
}

async function repeatInterrupted<T>(
  work: () => Promise<T>,
  { repository, branch }: BranchPlace,
  pauses: Pauses,
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof Interruption)) throw error;
      const retryAfter = error.retryAfter ?? 0;
      if (attempt >= MOST_INTERRUPTIONS || retryAfter > LONGEST_RETRY_AFTER) {
        throw new ModoError(
          `branch '${branch}' of ${repository} cannot be read: ${error.message}`,
          error.advice ?? 'try again later',
        );
      }
      await pauses.wait(Math.max(retryAfter, pauseAfter(attempt, pauses.random())));
    }
  }
}
