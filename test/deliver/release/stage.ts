/** A repository with a tag, its releases, and calls of the delivery that never really wait. */
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { attachToRelease, type ReleaseRequest } from '../../../src/deliver/release/attach.ts';
import { isKnownDeviation, ReleaseStore, type StoredRelease } from '../../support/github/releases.ts';
import { Repository } from '../../support/github/repository.ts';
import { type Fault, GitHubServer } from '../../support/github/server.ts';

export const TAG = 'v1.2.0';
export const TOKEN = 'ghs_writer0123456789';

export class Stage {
  readonly root: string;
  readonly store: ReleaseStore;
  readonly github: GitHubServer;
  readonly repository: Repository;
  /** Waits that were asked for, in milliseconds. */
  readonly waits: number[] = [];
  now = 1_800_000_000_000;

  private constructor(root: string, store: ReleaseStore, github: GitHubServer, repository: Repository) {
    this.root = root;
    this.store = store;
    this.github = github;
    this.repository = repository;
  }

  static async set(enterprise = false): Promise<Stage> {
    const root = await mkdtemp(join(tmpdir(), 'modo-release-'));
    const repository = await Repository.create(root, 'example/firmware');
    const commit = await repository.push('main', { 'README.md': 'firmware' });
    await repository.updateRef(`refs/tags/${TAG}`, commit, undefined);
    const store = await ReleaseStore.start();
    const github = await GitHubServer.start({
      repositories: [repository],
      tokens: {
        [TOKEN]: { kind: 'installation', permissions: { contents: 'write' } },
        ghs_reader: { kind: 'installation', permissions: { contents: 'read' } },
        ghs_nothing: { kind: 'installation', permissions: {} },
      },
      routes: store.routes,
      enterprise,
    });
    return new Stage(root, store, github, repository);
  }

  async strike(): Promise<void> {
    await this.github.close();
    await this.store.close();
    await rm(this.root, { recursive: true, force: true });
  }

  request(files: Record<string, string>, more: Partial<ReleaseRequest> = {}): ReleaseRequest {
    return {
      api: this.github.api,
      repository: 'example/firmware',
      tag: TAG,
      token: TOKEN,
      files: Object.entries(files).map(([name, text]) => ({ name, content: Buffer.from(text) })),
      pacing: {
        now: () => this.now,
        random: () => 0.5,
        sleep: async (milliseconds) => {
          this.waits.push(milliseconds);
          this.now += milliseconds;
          await new Promise((resolve) => setImmediate(resolve));
        },
      },
      ...more,
    };
  }

  attach(files: Record<string, string>, more: Partial<ReleaseRequest> = {}) {
    return attachToRelease(this.request(files, more));
  }

  /** No releases, and nothing seen. */
  reset(): void {
    this.store.releases.length = 0;
    this.store.seen.length = 0;
    this.waits.length = 0;
  }

  /** The requests of an undisturbed delivery: operation, and how many of the same came before. */
  async operations(files: Record<string, string>): Promise<Pick<Fault, 'operation' | 'skip'>[]> {
    this.reset();
    const start = this.github.requests.length;
    await this.attach(files);
    const all = this.github.requests.slice(start).map(({ operation }) => operation);
    return all.map((operation, i) => ({
      operation,
      skip: all.slice(0, i).filter((one) => one === operation).length,
    }));
  }

  /** The only release there is. */
  get release(): StoredRelease {
    const [release, ...others] = this.store.releases;
    if (!release || others.length > 0) throw new Error(`there are ${this.store.releases.length} releases`);
    return release;
  }

  /** What no correct client does. */
  get violations(): string[] {
    return [...this.github.violations.filter((one) => !isKnownDeviation(one)), ...this.store.violations];
  }

  /** Requests that change something. */
  get writes(): string[] {
    return this.github.requests.filter(({ method }) => method !== 'GET').map(({ operation }) => operation);
  }

  /** Checks all assets as somebody does who has downloaded them; gives what sha256sum says. */
  async check(release: StoredRelease): Promise<string> {
    const folder = await mkdtemp(join(this.root, 'download-'));
    for (const { name, bytes } of release.assets) await writeFile(join(folder, name), bytes);
    const { stdout } = await promisify(execFile)('sha256sum', ['--check', '--strict', 'SHA256SUMS'], {
      cwd: folder,
      env: { PATH: process.env.PATH, LC_ALL: 'C' },
    });
    return stdout;
  }
}
