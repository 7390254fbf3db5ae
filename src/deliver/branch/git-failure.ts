/** Reads what git says when a fetch or a push fails. */
import { ModoError, printable } from '../../errors.ts';
import {
  badToken,
  nameTaken,
  noPermission,
  notFound,
  type Place,
  PROTECTED,
  protectedBranch,
  TOO_LARGE,
  tooLarge,
} from './refusals.ts';
import { Interruption, type Pending } from './transport.ts';

/** Said by the git on this machine. */
export const DISK_FULL =
  /No space left on device|Disk quota exceeded|unable to (create|write)( temporary)? (file|object)|write error/i;

/** The branch is elsewhere by now, or somebody is just about to move it. */
const ELSEWHERE =
  /stale info|fetch first|non-fast-forward|failed to update ref|failed to lock|cannot lock ref|incorrect old value|reference already exists/i;

/** `+`, `-`, `*`, `=`, `!` or a space, and what git says about the one ref that was pushed. */
export interface PushLine {
  readonly flag: string;
  readonly summary: string;
}

/** The line about the ref in the output of `git push --porcelain`; undefined when it did not come so far. */
export function readPushLine(output: string, ref: string): PushLine | undefined {
  for (const line of output.split('\n')) {
    const [flag, refs, summary = ''] = line.split('\t');
    if (flag?.length === 1 && refs?.endsWith(`:${ref}`)) return { flag, summary };
  }
  return undefined;
}

/** A refused push: what somebody else's commit made of it, or a ModoError. */
export function readRejection(line: PushLine, stderr: string, place: Place): { rejected: string } {
  const remote = stderr.split('\n').filter((one) => one.startsWith('remote:'));
  const said = shorten([line.summary, ...remote].join('\n'));
  const all = `${line.summary}\n${stderr}`;
  if (PROTECTED.test(all)) throw protectedBranch(place, said);
  if (TOO_LARGE.test(all)) throw tooLarge(place, said);
  const taken = /'refs\/heads\/([^']+)' exists; cannot create/.exec(stderr);
  if (taken) throw nameTaken(place, taken[1]!);
  if (ELSEWHERE.test(line.summary)) return { rejected: `somebody else changed the branch (${said})` };
  throw new ModoError(
    `${place.repository} declined the push to branch '${place.branch}' (${said})`,
    "look at the repository's rules and hooks, or deliver to another branch",
  );
}

/** A fetch or push that did not come so far as to have an answer. */
export function readFailure(stderr: string, place: Place, pending?: Pending): ModoError | Interruption {
  const said = shorten(stderr);
  const ours = stderr.replace(/^remote:.*$/gm, '');
  if (PROTECTED.test(stderr)) return protectedBranch(place, said);
  if (TOO_LARGE.test(stderr)) return tooLarge(place, said);
  if (DISK_FULL.test(ours)) return diskFull(said);
  if (/returned error: 403|Permission to .* denied|Write access to repository not granted/i.test(stderr)) {
    return noPermission(place, said);
  }
  if (/returned error: 401|Authentication failed|could not read (Username|Password)/i.test(stderr)) {
    return badToken(place, said);
  }
  if (/repository .* not found|Repository not found|returned error: 404/i.test(stderr)) {
    return notFound(place, said);
  }
  if (/SSL certificate problem|certificate verify failed|server verification failed/i.test(stderr)) {
    return new ModoError(
      `the server's certificate is not trusted (${said})`,
      'let GIT_SSL_CAINFO name a file with the certificates of your authority',
    );
  }
  return new Interruption(said, {
    advice: 'check the network and the proxy of this runner, then run the job again',
    pending,
  });
}

/** The repository on this machine cannot be written. */
export function diskFull(said: string): ModoError {
  return new ModoError(
    `git cannot write to its temporary folder (${said})`,
    'make room, or let TMPDIR name a folder with more of it',
  );
}

/** What matters of git's words, on one line. */
export function shorten(text: string): string {
  const lines = text
    .split('\n')
    .map((line) =>
      line
        .replace(/^(remote|fatal|error):\s*/g, '')
        .replace(/^(error|fatal):\s*/, '')
        .trim(),
    )
    .filter(
      (line) =>
        line !== '' &&
        !/^(Everything|Done$|To http|error: failed to push|failed to push|warning:|hint:)/.test(line),
    );
  return printable([...new Set(lines)].join('; ') || 'no message', 300);
}
