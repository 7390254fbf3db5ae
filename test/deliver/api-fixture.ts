/** GitHub with pull requests and runs, for one repository. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import type { Pacing } from '../../src/deliver/release/retry.ts';
import type { ApiPlace } from '../../src/github/api.ts';
import { PullRequestStore } from '../support/github/pull-requests.ts';
import { Repository } from '../support/github/repository.ts';
import { GitHubServer } from '../support/github/server.ts';
import { type StoredArtifact, WorkflowRunStore } from '../support/github/workflow-runs.ts';

export const REPOSITORY = 'example/firmware';
export const FORK = 'stranger/firmware';
export const TOKEN = 'ghs_mayeverything0123456789';
export const READER = 'ghs_onlyreads0123456789';
export const BOT = 'github-actions[bot]';
export const HEAD = 'd'.repeat(40);

export interface ApiFixture {
  readonly github: GitHubServer;
  readonly pulls: PullRequestStore;
  readonly runs: WorkflowRunStore;
  readonly pacing: Pacing & { readonly waited: number[] };
  place(token?: string): ApiPlace;
  close(): Promise<readonly string[]>;
}

export async function startApi(): Promise<ApiFixture> {
  const root = await mkdtemp(join(tmpdir(), 'api-'));
  const repository = await Repository.create(root, REPOSITORY);
  const pulls = new PullRequestStore();
  const runs = await WorkflowRunStore.start();
  const github = await GitHubServer.start({
    repositories: [repository],
    routes: [...pulls.routes, ...runs.routes],
    tokens: {
      [TOKEN]: {
        kind: 'installation',
        permissions: { pull_requests: 'write', statuses: 'write', actions: 'read', contents: 'read' },
      },
      [READER]: { kind: 'installation', permissions: { pull_requests: 'read', contents: 'read' } },
    },
  });
  const waited: number[] = [];
  return {
    github,
    pulls,
    runs,
    pacing: {
      waited,
      now: () => Date.parse('2026-01-02T03:04:05Z'),
      sleep: async (milliseconds) => void waited.push(milliseconds),
      random: () => 0.5,
    },
    place: (token = TOKEN) => ({ api: github.api, repository: REPOSITORY, token }),
    async close() {
      await github.close();
      await runs.close();
      await rm(root, { recursive: true, force: true });
      return [...github.violations, ...runs.violations];
    },
  };
}

/** An artifact with a report, as the Action uploads it. */
export function reportArtifact(report: unknown, name = 'modo-report'): StoredArtifact {
  const text = typeof report === 'string' ? report : JSON.stringify(report);
  return { name, bytes: zipSync({ 'summary.md': Buffer.from('#'), 'report.json': Buffer.from(text) }) };
}
