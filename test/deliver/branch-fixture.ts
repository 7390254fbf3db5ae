/** A repository that is served by git and by GitHub's API, and requests to deliver to a branch of it. */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BranchFile, BranchMethod, BranchRequest, Pauses } from '../../src/deliver/branch/index.ts';
import { allowPartialClones, GitServer } from '../support/git-server.ts';
import { PullRequestStore } from '../support/github/pull-requests.ts';
import { Repository } from '../support/github/repository.ts';
import { GitHubServer } from '../support/github/server.ts';
import { WorkflowRunStore } from '../support/github/workflow-runs.ts';

export const TOKEN = 'ghs_averysecrettoken0123456789';
export const READER = 'ghs_onlyreads';

export interface Fixture {
  readonly root: string;
  readonly repository: Repository;
  readonly git: GitServer;
  readonly github: GitHubServer;
  readonly runs: WorkflowRunStore;
  readonly pulls: PullRequestStore;
  request(method: BranchMethod, files: readonly BranchFile[], more?: Partial<BranchRequest>): BranchRequest;
  close(): Promise<void>;
}

export async function startFixture(enterprise = false): Promise<Fixture> {
  const root = await mkdtemp(join(tmpdir(), 'branch-'));
  const repository = await Repository.create(root, 'example/firmware');
  await allowPartialClones(repository);
  const git = await GitServer.start({ root, tokens: { [TOKEN]: 'write', [READER]: 'read' } });
  const runs = await WorkflowRunStore.start();
  const pulls = new PullRequestStore();
  const github = await GitHubServer.start({
    routes: [...runs.routes, ...pulls.routes],
    repositories: [repository],
    web: git.origin,
    enterprise,
    tokens: {
      [TOKEN]: {
        kind: 'installation',
        permissions: { contents: 'write', actions: 'read', pull_requests: 'write', statuses: 'write' },
      },
      [READER]: { kind: 'installation', permissions: { contents: 'read' } },
    },
  });
  return {
    root,
    repository,
    git,
    github,
    runs,
    pulls,
    request: (method, files, more = {}) => ({
      server: git.origin,
      api: github.api,
      repository: 'example/firmware',
      branch: 'firmware',
      path: '',
      method,
      token: TOKEN,
      message: 'Firmware of {models}',
      values: { models: ['keyword'], sha: 'f'.repeat(40), ref: 'refs/heads/main', run: 'https://run' },
      files: () => files,
      ...more,
    }),
    close: async () => {
      await github.close();
      await runs.close();
      await git.close();
      await rm(root, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Pauses that are over at once, and are kept. */
export function noPauses(): Pauses & { readonly waited: number[] } {
  const waited: number[] = [];
  return {
    waited,
    wait: async (milliseconds) => {
      waited.push(milliseconds);
    },
    random: () => 0.5,
    now: () => new Date('2026-02-03T04:05:06Z'),
  };
}

/** Files below a folder that hold a token, in plain or as it is sent. */
export async function filesWithToken(folder: string): Promise<string[]> {
  const basic = Buffer.from(`x-access-token:${TOKEN}`).toString('base64');
  const found: string[] = [];
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const text = await readFile(path, 'latin1');
    if (text.includes(TOKEN) || text.includes(basic)) found.push(path);
  }
  return found;
}

/** The files of a branch as text. */
export async function textOf(repository: Repository, branch = 'firmware'): Promise<Record<string, string>> {
  const files = await repository.files(branch);
  return Object.fromEntries([...files].map(([path, bytes]) => [path, bytes.toString('utf8')]));
}
