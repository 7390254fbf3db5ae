/** Errors that both ways share: what a server's refusal means to the user, and what to do about it. */
import { ModoError, printable } from '../../errors.ts';

export interface Place {
  readonly repository: string;
  readonly branch: string;
}

export function noPermission({ repository, branch }: Place, said: string): ModoError {
  return new ModoError(
    `the token may not write to branch '${branch}' of ${repository} (${said})`,
    "give the job 'permissions: contents: write'; a pull request from a fork never has it",
  );
}

export function badToken({ repository }: Place, said: string): ModoError {
  return new ModoError(
    `the token was not accepted for ${repository} (${said})`,
    "leave the input 'token' away to use the job's own, or renew the secret behind it",
  );
}

export function notFound({ repository }: Place, said: string): ModoError {
  return new ModoError(
    `the repository ${repository} was not found (${said})`,
    'check its name, and that the token may see it',
  );
}

export function protectedBranch({ repository, branch }: Place, said: string): ModoError {
  return new ModoError(
    `a rule of ${repository} protects branch '${branch}' (${said})`,
    'deliver to a branch without that rule, let the rule allow this token to bypass it, or use commit-method: api where it asks for verified commits',
  );
}

export function nameTaken({ repository, branch }: Place, other: string): ModoError {
  return new ModoError(
    `${repository} can have no branch '${branch}' beside its branch '${printable(other)}'`,
    'choose another commit-branch',
  );
}

export function tooLarge({ branch }: Place, said: string): ModoError {
  return new ModoError(
    `the server takes no file of this size on branch '${branch}' (${said})`,
    'deliver such files as an artifact or a release',
  );
}

export function emptyRepository({ repository }: Place): ModoError {
  return new ModoError(
    `${repository} has no commit yet, and GitHub's API makes no first one`,
    'use commit-method: git, or push a first commit',
  );
}

/** What GitHub says when a branch protection (GH006) or a ruleset (GH013) declines a change. */
export const PROTECTED =
  /\bGH0(06|13)\b|protected branch|rule violations|must be made through a pull request|Cannot (update|create) this|Reference update failed|workflows? permission|without `?workflows?`?/i;
/** What GitHub says to a file of more than 100 MB, or too much at once. */
export const TOO_LARGE =
  /\bGH001\b|exceeds GitHub's file size limit|pack exceeds maximum|input was too large/i;
