/** A repository as GitHub holds it: all state is in a bare git repository, so that every way in sees the same refs. */
import { execFile } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { devNull } from 'node:os';
import { join } from 'node:path';

export interface TreeEntry {
  readonly path: string;
  readonly mode: string;
  readonly type: 'blob' | 'tree' | 'commit';
  readonly sha: string;
  /** Bytes, of a blob. */
  readonly size?: number;
}

export interface Person {
  readonly name: string;
  readonly email: string;
  /** ISO 8601. */
  readonly date: string;
}

export interface CommitInput {
  readonly tree: string;
  readonly parents: readonly string[];
  readonly message: string;
  readonly author: Person;
  readonly committer: Person;
  /** Whether GitHub signs it. */
  readonly signed: boolean;
}

export interface Commit extends CommitInput {
  readonly sha: string;
}

export const NO_OBJECT = '0'.repeat(40);
const SIGNATURE =
  '-----BEGIN PGP SIGNATURE-----\n\nd2ViLWZsb3cgb2YgdGhlIHN0YW5kLWlu\n-----END PGP SIGNATURE-----';

export class GitFailure extends Error {}

export class Repository {
  /** `owner/name`. */
  readonly fullName: string;
  /** Folder of the bare repository. */
  readonly folder: string;

  private constructor(fullName: string, folder: string) {
    this.fullName = fullName;
    this.folder = folder;
  }

  /** A new, empty bare repository `<root>/<owner>/<name>.git`. */
  static async create(root: string, fullName: string): Promise<Repository> {
    const folder = join(root, `${fullName}.git`);
    await mkdir(folder, { recursive: true });
    const repository = new Repository(fullName, folder);
    await repository.git(['init', '--quiet', '--bare', '--initial-branch=main', '--template=', '.']);
    return repository;
  }

  async git(args: readonly string[], input?: Buffer | string): Promise<string> {
    return (await this.gitBytes(args, input)).toString('utf8').trimEnd();
  }

  gitBytes(args: readonly string[], input?: Buffer | string, env: NodeJS.ProcessEnv = {}): Promise<Buffer> {
    return new Promise((resolve, reject) => {
      const options = {
        cwd: this.folder,
        env: { PATH: process.env.PATH, GIT_CONFIG_GLOBAL: devNull, GIT_CONFIG_NOSYSTEM: '1', ...env },
        encoding: 'buffer',
        maxBuffer: 1 << 30,
      } as const;
      const child = execFile('git', [...args], options, (error, stdout, stderr) => {
        if (error) reject(new GitFailure(`git ${args[0]}: ${stderr.toString('utf8').trim()}`));
        else resolve(stdout);
      });
      child.stdin?.on('error', () => {});
      child.stdin?.end(input ?? '');
    });
  }

  /** The object id of a full ref, or undefined. */
  async ref(name: string): Promise<string | undefined> {
    return (await this.refs(name)).find((one) => one.ref === name)?.sha;
  }

  /** Refs at or below `prefix`, or all. */
  async refs(prefix?: string): Promise<{ ref: string; sha: string; type: string }[]> {
    const format = '--format=%(refname) %(objectname) %(objecttype)';
    const lines = await this.git(['for-each-ref', format, ...(prefix === undefined ? [] : [prefix])]);
    return lines
      .split('\n')
      .filter(Boolean)
      .map((line) => {
        const [ref, sha, type] = line.split(' ');
        return { ref: ref!, sha: sha!, type: type! };
      });
  }

  async isRefName(name: string): Promise<boolean> {
    return this.git(['check-ref-format', name]).then(
      () => true,
      () => false,
    );
  }

  /** Moves a ref from `old` (undefined: it must not exist). False when it is elsewhere by now. */
  async updateRef(name: string, sha: string, old: string | undefined): Promise<boolean> {
    return this.git(['update-ref', name, sha, old ?? NO_OBJECT]).then(
      () => true,
      () => false,
    );
  }

  async deleteRef(name: string): Promise<void> {
    await this.git(['update-ref', '-d', name]);
  }

  async typeOf(sha: string): Promise<string | undefined> {
    if (!/^[0-9a-f]{40}$/.test(sha)) return undefined;
    return this.git(['cat-file', '-t', sha]).catch(() => undefined);
  }

  async isAncestor(ancestor: string, sha: string): Promise<boolean> {
    return this.git(['merge-base', '--is-ancestor', ancestor, sha]).then(
      () => true,
      () => false,
    );
  }

  async readBlob(sha: string): Promise<Buffer> {
    return this.gitBytes(['cat-file', 'blob', sha]);
  }

  async writeBlob(bytes: Buffer | string): Promise<string> {
    return this.git(['hash-object', '-w', '--stdin'], bytes);
  }

  async readTree(sha: string, recursive: boolean): Promise<TreeEntry[]> {
    const args = ['ls-tree', '-z', '--long', ...(recursive ? ['-r', '-t'] : []), sha];
    const text = (await this.gitBytes(args)).toString('utf8');
    return text
      .split('\0')
      .filter(Boolean)
      .map((line) => {
        const [, mode, type, id, size, path] = /^(\d+) (\w+) (\w+) +(\S+)\t([\s\S]*)$/.exec(line)!;
        return {
          path: path!,
          mode: mode!,
          type: type as TreeEntry['type'],
          sha: id!,
          ...(size !== '-' && { size: Number(size) }),
        };
      });
  }

  /** Writes a tree: `base` with entries set (paths with folders), or removed where the id is undefined. */
  async writeTree(
    entries: readonly { path: string; mode: string; sha: string | undefined }[],
    base?: string,
  ): Promise<string> {
    const env = { GIT_INDEX_FILE: join(this.folder, `index-${process.pid}-${nextIndex++}`) };
    const lines = entries.map(({ path, mode, sha }) =>
      sha === undefined ? `0 ${NO_OBJECT}\t${path}\0` : `${mode} ${sha}\t${path}\0`,
    );
    try {
      await this.gitBytes(['read-tree', base ?? '--empty'], undefined, env);
      await this.gitBytes(['update-index', '-z', '--index-info'], lines.join(''), env);
      return (await this.gitBytes(['write-tree'], undefined, env)).toString('utf8').trim();
    } finally {
      await import('node:fs/promises').then(({ rm }) => rm(env.GIT_INDEX_FILE, { force: true }));
    }
  }

  async writeCommit(input: CommitInput): Promise<string> {
    const person = ({ name, email, date }: Person) => `${name} <${email}> ${Date.parse(date) / 1000} +0000`;
    const lines = [
      `tree ${input.tree}`,
      ...input.parents.map((parent) => `parent ${parent}`),
      `author ${person(input.author)}`,
      `committer ${person(input.committer)}`,
      ...(input.signed ? [`gpgsig ${SIGNATURE.replaceAll('\n', '\n ')}`] : []),
      '',
      input.message,
    ];
    return this.git(['hash-object', '-t', 'commit', '-w', '--stdin'], lines.join('\n'));
  }

  async readCommit(sha: string): Promise<Commit> {
    const text = (await this.gitBytes(['cat-file', 'commit', sha])).toString('utf8');
    const end = text.indexOf('\n\n');
    const header = text.slice(0, end).split('\n');
    const all = (key: string) =>
      header.filter((line) => line.startsWith(`${key} `)).map((line) => line.slice(key.length + 1));
    const person = (line: string): Person => {
      const [, name, email, seconds] = /^(.*) <(.*)> (\d+) /.exec(line)!;
      const date = new Date(Number(seconds) * 1000).toISOString().replace('.000Z', 'Z');
      return { name: name!, email: email!, date };
    };
    return {
      sha,
      tree: all('tree')[0]!,
      parents: all('parent'),
      author: person(all('author')[0]!),
      committer: person(all('committer')[0]!),
      message: text.slice(end + 2),
      signed: all('gpgsig').length > 0,
    };
  }

  /** The signature of a signed commit, as GitHub shows it. */
  get signature(): string {
    return SIGNATURE;
  }

  /** A commit on a branch, which is made when it is not there: what somebody else pushes. Gives its id. */
  async push(branch: string, files: Readonly<Record<string, string | Buffer | null>>, message = 'Elsewhere') {
    for (;;) {
      const ref = `refs/heads/${branch}`;
      const old = await this.ref(ref);
      const entries = [];
      for (const [path, bytes] of Object.entries(files)) {
        const sha = bytes === null ? undefined : await this.writeBlob(bytes);
        entries.push({ path, mode: '100644', sha });
      }
      const tree = await this.writeTree(entries, old);
      const person = { name: 'Somebody', email: 'somebody@example.com', date: '2026-01-01T00:00:00Z' };
      const parents = old === undefined ? [] : [old];
      const sha = await this.writeCommit({
        tree,
        parents,
        message,
        author: person,
        committer: person,
        signed: false,
      });
      if (await this.updateRef(ref, sha, old)) return sha;
    }
  }

  /** Every file of a branch: path to content. */
  async files(branch: string): Promise<Map<string, Buffer>> {
    const found = new Map<string, Buffer>();
    for (const entry of await this.readTree(`refs/heads/${branch}`, true)) {
      if (entry.type === 'blob') found.set(entry.path, await this.readBlob(entry.sha));
    }
    return found;
  }

  /** Commits of a branch, newest first. */
  async log(branch: string): Promise<string[]> {
    return (await this.git(['rev-list', `refs/heads/${branch}`])).split('\n');
  }
}

let nextIndex = 0;
