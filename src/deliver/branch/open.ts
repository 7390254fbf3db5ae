/** Opens a branch. */
import { ModoError, printable } from '../../errors.ts';
import { checkBranchName, normalizeFolder } from './paths.ts';
import { LONGEST_RETRY_AFTER, MOST_INTERRUPTIONS, pauseAfter, systemPauses } from './retry.ts';
import { headOf } from './snapshot.ts';
import { Interruption, type Transport } from './transport.ts';
import type { Author, BranchHead, BranchPlace, Pauses } from './types.ts';

/** A head that is open for reading; `close` removes what was fetched. */
export interface OpenBranch extends BranchHead {
  close(): Promise<void>;
}

export interface TransportOptions {
  readonly now: () => Date;
  readonly author?: Author;
}

/** The head of a branch, to be read: no working tree, one commit deep, and file contents only when they are asked for. */
export async function openBranch(place: BranchPlace, pauses: Pauses = systemPauses): Promise<OpenBranch> {
  checkBranchName(place.branch);
  const folder = normalizeFolder(place.path);
  const transport = await openTransport(place, { now: () => pauses.now() });
  const patiently = <T>(work: () => Promise<T>) => repeatInterrupted(work, place, pauses);
  try {
    const head = headOf(await patiently(() => transport.open()), folder);
    return {
      commit: head.commit,
      list: head.list,
      read: (path) => patiently(() => head.read(path)),
      readAll: (paths) => patiently(() => head.readAll(paths)),
      close: () => transport.close(),
    };
  } catch (error) {
    await transport.close();
    throw error;
  }
}

/** The way that is asked for; the heavy client of the API is loaded for it alone. */
export async function openTransport(place: BranchPlace, options: TransportOptions): Promise<Transport> {
  checkPlace(place);
  if (place.method === 'git') return (await import('./git-transport.ts')).openGit(place, options);
  return (await import('./api-transport.ts')).openApi(place);
}

function checkPlace({ repository, token, server, api, method }: BranchPlace): void {
  if (!/^[\w.-]+\/[\w.-]+$/.test(repository) || /(^|\/)\.\.?(\/|$)/.test(repository)) {
    throw new ModoError(`'${printable(repository)}' is no repository`, 'give it as owner/name');
  }
  // A line break would end the header that carries it.
  if (!/^[\x21-\x7e]+$/.test(token)) {
    throw new ModoError('there is no token to reach the branch with', "set the input 'token'");
  }
  const url = method === 'git' ? server : api;
  const { protocol } = URL.canParse(url) ? new URL(url) : { protocol: '' };
  if (protocol !== 'https:' && protocol !== 'http:') {
    throw new ModoError(`'${printable(url)}' is no address of a server`, 'it begins with https://');
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
