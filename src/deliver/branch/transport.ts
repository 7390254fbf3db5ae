/** The two ways to a branch have this in common. */
import type { Change } from './changes.ts';
import type { Snapshot, TreeEntry } from './snapshot.ts';
import type { Author } from './types.ts';

/** What a commit says about itself. */
export interface Label {
  readonly message: string;
  /** undefined: whom the token belongs to. */
  readonly author: Author | undefined;
}

export interface Landed {
  readonly commit: string;
  readonly verified: boolean | undefined;
}

export interface Rejection {
  /** Somebody else was faster: what the server said. */
  readonly rejected: string;
  /** Set where it may have been this very commit, sent a second time by a layer below because its answer got lost. */
  readonly pending?: Pending;
}

/** A commit of which it is not known whether it has landed. */
export interface Pending {
  /** The parent; undefined for the first commit of a branch. */
  readonly head: string | undefined;
  readonly changes: readonly Change[];
  /** undefined: the server chooses it. */
  readonly commit: string | undefined;
}

/** A commit of a branch's history. */
export interface Ancestor {
  readonly commit: string;
  /** The first one; undefined of a root commit. */
  readonly parent: string | undefined;
  readonly verified: boolean | undefined;
}

export interface Transport {
  /** Reads the newest commit, so that `ancestors` may give up to `depth`. Throws a ModoError, or an Interruption. */
  open(depth: number): Promise<Snapshot>;
  /** Puts one commit on top of the snapshot, or nothing. Throws a ModoError, or an Interruption. */
  commit(snapshot: Snapshot, changes: readonly Change[], label: Label): Promise<Landed | Rejection>;
  /** The newest commits by first parents, newest first; `limit` at most. */
  ancestors(commit: string, limit: number): Promise<readonly Ancestor[]>;
  /** The tree of a commit which `ancestors` gave. */
  entries(commit: string): Promise<ReadonlyMap<string, TreeEntry>>;
  close(): Promise<void>;
}

/** Something that may go away by itself: network, overload, a rate limit. The message holds no secret. */
export class Interruption extends Error {
  readonly advice: string | undefined;
  /** What the server asked for, in milliseconds. */
  readonly retryAfter: number | undefined;
  /** Set where the commit may have landed all the same. */
  readonly pending: Pending | undefined;

  constructor(
    message: string,
    details: { advice?: string; retryAfter?: number | undefined; pending?: Pending | undefined } = {},
  ) {
    super(message);
    this.advice = details.advice;
    this.retryAfter = details.retryAfter;
    this.pending = details.pending;
  }
}
