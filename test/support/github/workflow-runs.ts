/** Runs of workflows, and the artifacts that they have left. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pageOf } from './pull-requests.ts';
import { Refusal, type Route } from './route.ts';
import { itemOf } from './sample.ts';

export interface StoredArtifact {
  readonly name: string;
  /** A zip, or what somebody says is one. */
  readonly bytes: Uint8Array;
  /** As GitHub says; default: that of `bytes`. */
  readonly size?: number;
  readonly expired?: boolean;
}

export interface StoredRun {
  readonly id: number;
  /** Name of the workflow's file. */
  readonly workflow: string;
  readonly event: string;
  readonly branch: string;
  readonly sha: string;
  readonly conclusion: string;
  /** `owner/name` of the repository that the branch is in. */
  readonly head: string;
  readonly artifacts: readonly StoredArtifact[];
}

export class WorkflowRunStore {
  /** The newest last. */
  readonly runs: StoredRun[] = [];
  /** Artifacts that were downloaded, by name. */
  readonly downloads: string[] = [];
  readonly violations: string[] = [];
  readonly #storage: Server;

  private constructor() {
    this.#storage = createServer((request, response) => {
      // Artifacts come from another host, which the token is not for.
      if (request.headers.authorization)
        this.violations.push('the token was sent to the storage of artifacts');
      const artifact = this.#artifact(Number(request.url?.slice(1)));
      this.downloads.push(artifact?.name ?? 'unknown');
      response.writeHead(artifact ? 200 : 404, { 'content-type': 'application/zip' });
      response.end(artifact?.bytes);
    });
  }

  static async start(): Promise<WorkflowRunStore> {
    const store = new WorkflowRunStore();
    await new Promise<void>((resolve) => store.#storage.listen(0, '127.0.0.1', resolve));
    return store;
  }

  async close(): Promise<void> {
    const closed = new Promise<void>((resolve) => this.#storage.close(() => resolve()));
    this.#storage.closeAllConnections();
    await closed;
  }

  get routes(): readonly Route[] {
    return [
      {
        operation: 'actions/list-workflow-runs',
        permission: ['actions', 'read'],
        handle: async (context) => {
          const { workflow_id: workflow, branch, status } = context.parameters;
          const known = this.runs.filter((run) => run.workflow === String(workflow));
          if (known.length === 0) throw new Refusal(404, 'Not Found');
          const shown = known
            .filter((run) => branch === undefined || run.branch === branch)
            .filter((run) => status === undefined || run.conclusion === status)
            .reverse();
          const runs = pageOf(context, shown).map((run) =>
            itemOf('actions/list-workflow-runs', 'workflow_runs', {
              id: run.id,
              event: run.event,
              head_branch: run.branch,
              head_sha: run.sha,
              conclusion: run.conclusion,
              status: 'completed',
              head_repository: {
                ...(itemOf('actions/list-workflow-runs', 'workflow_runs', {}).head_repository as object),
                full_name: run.head,
              },
            }),
          );
          return { status: 200, body: { total_count: shown.length, workflow_runs: runs } };
        },
      },
      {
        operation: 'actions/list-workflow-run-artifacts',
        permission: ['actions', 'read'],
        handle: async (context) => {
          const run = this.runs.find(({ id }) => id === context.parameters.run_id);
          if (!run) throw new Refusal(404, 'Not Found');
          const all = run.artifacts.map(({ name, bytes, size = bytes.length, expired = false }, i) =>
            itemOf('actions/list-workflow-run-artifacts', 'artifacts', {
              id: run.id * 100 + i,
              name,
              size_in_bytes: size,
              expired,
            }),
          );
          return { status: 200, body: { total_count: all.length, artifacts: pageOf(context, all) } };
        },
      },
      {
        operation: 'actions/download-artifact',
        permission: ['actions', 'read'],
        handle: async ({ parameters: { artifact_id: id, archive_format: format } }) => {
          if (format !== 'zip') throw new Refusal(404, 'Not Found');
          const artifact = this.#artifact(id);
          if (!artifact) throw new Refusal(404, 'Not Found');
          if (artifact.expired) throw new Refusal(410, 'Artifact has expired');
          const { port } = this.#storage.address() as AddressInfo;
          // Another name of this machine: another host.
          return { status: 302, headers: { location: `http://localhost:${port}/${id}` } };
        },
      },
    ];
  }

  #artifact(id: number): StoredArtifact | undefined {
    return this.runs.find((run) => run.id === Math.floor(id / 100))?.artifacts[id % 100];
  }
}
