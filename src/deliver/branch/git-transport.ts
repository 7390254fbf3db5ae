/** To a branch by git: fetches its newest commit without file contents, adds one on top, pushes that and nothing else. */
import { ModoError } from '../../errors.ts';
import type { Change } from './changes.ts';
import { Git, type GitOutput } from './git.ts';
import { DISK_FULL, diskFull, readFailure, readPushLine, readRejection, shorten } from './git-failure.ts';
import type { Snapshot, TreeEntry } from './snapshot.ts';
import type { Ancestor, Label, Landed, Rejection, Transport } from './transport.ts';
import type { Author, BranchPlace } from './types.ts';

const BOT: Author = {
  name: 'github-actions[bot]',
  email: '41898282+github-actions[bot]@users.noreply.github.com',
};

const FETCH = [
  'fetch',
  '--quiet',
  '--no-tags',
  '--no-write-fetch-head',
  '--recurse-submodules=no',
  '--filter=blob:none',
];

export async function openGit(place: BranchPlace, now: () => Date): Promise<Transport> {
  const url = `${place.server.replace(/\/+$/, '')}/${place.repository}.git`;
  return new GitTransport(await Git.open(url, place.token), place, now);
}

class GitTransport implements Transport {
  readonly #git: Git;
  readonly #place: BranchPlace;
  readonly #now: () => Date;
  readonly #ref: string;
  /** Ids of blobs that are here. */
  readonly #here = new Set<string>();

  constructor(git: Git, place: BranchPlace, now: () => Date) {
    this.#git = git;
    this.#place = place;
    this.#now = now;
    this.#ref = `refs/heads/${place.branch}`;
  }

  async open(depth: number): Promise<Snapshot> {
    const fetched = await this.#git.run([
      ...FETCH,
      `--depth=${depth}`,
      'origin',
      `+${this.#ref}:${this.#ref}`,
    ]);
    const readBlobs = (ids: readonly string[]) => this.#readBlobs(ids);
    if (!fetched.ok && fetched.stderr.includes("couldn't find remote ref")) {
      return { commit: undefined, entries: new Map(), readBlobs };
    }
    if (!fetched.ok) throw readFailure(fetched.stderr, this.#place);
    const commit = (await this.#local(['rev-parse', this.#ref])).toString('utf8').trim();
    return { commit, entries: await this.entries(commit), readBlobs };
  }

  async commit(snapshot: Snapshot, changes: readonly Change[], label: Label): Promise<Landed | Rejection> {
    const { commit: head } = snapshot;
    const stream = importStream(head, changes, label, this.#now());
    const made = await this.#local(['fast-import', '--quiet', '--force', '--done'], stream);
    const commit = made.toString('utf8').trim();
    const pushed = await this.#git.run([
      'push',
      '--porcelain',
      '--no-verify',
      // Exactly what was built upon: an empty value says that there must be no such branch.
      `--force-with-lease=${this.#ref}:${head ?? ''}`,
      'origin',
      `${commit}:${this.#ref}`,
    ]);
    const pending = { head, changes, commit };
    const line = readPushLine(pushed.stdout.toString('utf8'), this.#ref);
    if (line?.flag === '!' && !/remote failure|unpacker error/.test(line.summary)) {
      return { ...readRejection(line, pushed.stderr, this.#place), pending };
    }
    if (!pushed.ok || line === undefined || line.flag === '!') {
      throw readFailure(pushed.stderr, this.#place, pending);
    }
    return { commit, verified: undefined };
  }

  async ancestors(commit: string, limit: number): Promise<readonly Ancestor[]> {
    const args = ['rev-list', '--first-parent', '--parents', `--max-count=${limit}`, commit];
    const lines = (await this.#local(args)).toString('utf8').trim().split('\n');
    return lines.map((line) => {
      const [id, parent] = line.split(' ');
      return { commit: id!, parent, verified: undefined };
    });
  }

  async entries(commit: string): Promise<ReadonlyMap<string, TreeEntry>> {
    const text = (await this.#local(['ls-tree', '-r', '-t', '-z', '--full-tree', commit])).toString('utf8');
    const entries = new Map<string, TreeEntry>();
    for (const line of text.split('\0')) {
      const tab = line.indexOf('\t');
      if (tab < 0) continue;
      const [mode, type, id] = line.slice(0, tab).split(' ');
      entries.set(line.slice(tab + 1), { mode: mode!, type: type as TreeEntry['type'], id: id! });
    }
    return entries;
  }

  close(): Promise<void> {
    return this.#git.close();
  }

  async #readBlobs(ids: readonly string[]): Promise<ReadonlyMap<string, Buffer>> {
    const missing = ids.filter((id) => !this.#here.has(id));
    if (missing.length > 0) {
      // As git fetches what is missing, but all at once.
      const args = ['-c', 'fetch.negotiationAlgorithm=noop', ...FETCH, '--stdin', 'origin'];
      const fetched = await this.#git.run(args, `${missing.join('\n')}\n`);
      if (!fetched.ok) throw readFailure(fetched.stderr, this.#place);
      for (const id of missing) this.#here.add(id);
    }
    const blobs = new Map<string, Buffer>();
    if (ids.length === 0) return blobs;
    const output = await this.#local(['cat-file', '--batch'], `${ids.join('\n')}\n`);
    for (let at = 0; at < output.length; ) {
      const end = output.indexOf('\n', at);
      const [id, type, size] = output.subarray(at, end).toString('latin1').split(' ');
      if (type !== 'blob') throw new Error(`git has no blob ${id}`);
      const from = end + 1;
      blobs.set(id!, output.subarray(from, from + Number(size)));
      at = from + Number(size) + 1;
    }
    return blobs;
  }

  /** Runs what needs no network: it fails only when this machine is in trouble. */
  async #local(args: readonly string[], input: Buffer | string = ''): Promise<Buffer> {
    const output: GitOutput = await this.#git.run(args, input);
    if (output.ok) return output.stdout;
    const said = shorten(output.stderr);
    if (DISK_FULL.test(output.stderr)) throw diskFull(said);
    throw new ModoError(`git ${args[0]} failed (${said})`, 'report this as a defect of modo');
  }
}

/** A commit with its changes in the language of `git fast-import`, which answers with the commit's id. */
function importStream(
  head: string | undefined,
  changes: readonly Change[],
  { message, author }: Label,
  now: Date,
): Buffer {
  const { name, email } = author ?? BOT;
  const parts: (string | Buffer)[] = [];
  const data = (bytes: Buffer) => parts.push(`data ${bytes.length}\n`, bytes, '\n');
  const plain = (text: string) => text.replace(/[<>\p{Cc}]/gu, '').trim();
  parts.push('commit refs/modo/next\nmark :1\n');
  parts.push(
    `committer ${plain(name)} <${plain(email)}> ${Math.max(0, Math.floor(now.getTime() / 1000))} +0000\n`,
  );
  data(Buffer.from(`${message}\n`));
  if (head !== undefined) parts.push(`from ${head}\n`);
  for (const { path, bytes } of changes) {
    // Nothing in a checked path needs more.
    const quoted = `"${path.replaceAll('"', '\\"')}"`;
    if (bytes === undefined) {
      parts.push(`D ${quoted}\n`);
    } else {
      parts.push(`M 100644 inline ${quoted}\n`);
      data(bytes);
    }
  }
  parts.push('\nget-mark :1\ndone\n');
  return Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : part)));
}
