/** Chooses the way to a branch. */
import { ModoError, printable } from '../../errors.ts';
import type { Transport } from './transport.ts';
import type { BranchPlace } from './types.ts';

/** The way that is asked for; the heavy client of the API is loaded for it alone. */
export async function openTransport(place: BranchPlace, now: () => Date): Promise<Transport> {
  checkPlace(place);
  if (place.method === 'git') return (await import('./git-transport.ts')).openGit(place, now);
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
