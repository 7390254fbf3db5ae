/** What a commit to a branch is asked for with, and what it gives. */
import type { MessageValues } from './message.ts';

/** A file to deliver. It becomes a plain file (mode 100644) with exactly these bytes. */
export interface BranchFile {
  /** Below the request's `path`, with `/` between folders. */
  readonly path: string;
  readonly bytes: Uint8Array | string;
}

export interface BranchEntry {
  /** Below the head's own path. */
  readonly path: string;
  /** git's: 100644, 100755, 120000 (link) or 160000 (submodule). */
  readonly mode: string;
  /** git's object id; equal ids mean equal bytes. */
  readonly id: string;
}

/** The newest commit of a branch, to be read. Paths are below the `path` it was opened with. */
export interface BranchHead {
  /** undefined: there is no such branch yet. */
  readonly commit: string | undefined;
  /** Every file at or below a folder ('' = all), sorted by path; empty when there is none. */
  list(path: string): readonly BranchEntry[];
  /** The bytes of a file, or undefined when it is not there. */
  read(path: string): Promise<Buffer | undefined>;
  /** As `read`, of several files with one request; those that are not there are left out. */
  readAll(paths: readonly string[]): Promise<ReadonlyMap<string, Buffer>>;
}

/** `git` pushes; `api` lets GitHub make the commit, which signs it. */
export type BranchMethod = 'git' | 'api';

/** Which branch, and how it is reached. */
export interface BranchPlace {
  /** GITHUB_SERVER_URL: `https://github.com`, or that of a GitHub Enterprise Server. */
  readonly server: string;
  /** GITHUB_API_URL: `https://api.github.com`, or `https://<host>/api/v3`. */
  readonly api: string;
  /** `owner/name`. */
  readonly repository: string;
  /** Without `refs/heads/`. */
  readonly branch: string;
  /** Folder in the branch that all paths are below; '' is its top. */
  readonly path: string;
  readonly method: BranchMethod;
  readonly token: string;
}

export interface Author {
  readonly name: string;
  readonly email: string;
}

/** What is delivered there. */
export interface BranchDelivery {
  /** Template; see `fillMessage`. */
  readonly message: string;
  readonly values: MessageValues;
  /** Of `git` commits; those of `api` are by whom the token belongs to. */
  readonly author?: Author;
  /** Works out what would change, and changes nothing. */
  readonly dryRun?: boolean;
  /**
   * The files to deliver. It is called once for each attempt, with the head that the commit will have as its parent, so
   * that what is built from the branch's own content (a history, say) is never built from an old one.
   */
  readonly files: (head: BranchHead) => Promise<readonly BranchFile[]> | readonly BranchFile[];
  /** Gets one line for each attempt that has to be repeated. */
  readonly log?: (line: string) => void;
}

export type BranchRequest = BranchPlace & BranchDelivery;

export interface BranchResult {
  /** undefined: nothing was to be changed, or a dry run. */
  readonly commit: string | undefined;
  /** Page of the commit, or of the branch. */
  readonly url: string;
  /** 1 for the first. */
  readonly attempts: number;
  /** Whether GitHub calls the commit verified; undefined where it was not asked: `git`, or no commit. */
  readonly verified: boolean | undefined;
  /** Paths in the branch that are new, changed or removed; sorted. */
  readonly changed: readonly string[];
}

/** What goes by time and chance. */
export interface Pauses {
  wait(milliseconds: number): Promise<void>;
  /** Evenly from [0, 1). */
  random(): number;
  now(): Date;
}
