/** Uploads a folder's files as an artifact of the workflow run, with the published client. */
import * as core from '@actions/core';
import { ModoError, printable } from '../errors.ts';
import { compareArtifact } from './earlier-artifact.ts';

type ArtifactClient = import('@actions/artifact').ArtifactClient;
export type ArtifactModule = typeof import('@actions/artifact');

export interface UploadedArtifact {
  readonly id: number;
  /** SHA-256 of the stored archive, hexadecimal. */
  readonly digest: string | undefined;
}

/** Starts to load the client, which takes a while; the result is awaited when there is something to upload. */
export function loadArtifactModule(): Promise<ArtifactModule> {
  const loading = import('@actions/artifact');
  // Whoever awaits it sees the failure; nobody may come to that.
  loading.catch(() => {});
  return loading;
}

/** Why an artifact cannot hold a file of this path, or undefined: not every system could unpack it. */
export function artifactPathError(path: string): ModoError | undefined {
  const found = /[":<>|*?\r\n]/.exec(path);
  if (!found) return undefined;
  return new ModoError(
    `${printable(path, 200)}: an artifact cannot hold a path with ${JSON.stringify(found[0])}`,
    'rename the file or its folder',
  );
}

/**
 * Uploads files (absolute paths) under their paths relative to `root`. Undefined where the server has no
 * artifacts of this kind: a warning then says so. Throws a ModoError when the upload fails.
 *
 * An artifact that an earlier attempt of the run has left under this name is kept if it holds the same bytes,
 * replaced if it holds the same paths, and otherwise somebody else's.
 */
export async function upload(
  module: Promise<ArtifactModule>,
  name: string,
  root: string,
  files: readonly string[],
  attempt = Number(process.env.GITHUB_RUN_ATTEMPT || 1),
): Promise<UploadedArtifact | undefined> {
  const { DefaultArtifactClient } = await module;
  const client = new DefaultArtifactClient();
  try {
    try {
      return await create(client, name, root, files);
    } catch (error) {
      if (attempt <= 1 || !CONFLICT.test(messageOf(error))) throw error;
      const { id, digest, likeness } = await compareArtifact(client, name, root, files);
      if (likeness === 'bytes') return { id, digest };
      if (likeness !== 'paths') throw error;
      core.info(`Replacing artifact ${name} of an earlier attempt`);
      await client.deleteArtifact(name);
      return await create(client, name, root, files);
    }
  } catch (error) {
    if (error instanceof Error && error.name === 'GHESNotSupportedError') {
      core.warning(
        'GitHub Enterprise Server does not take artifacts of this kind: the files are in the folder of the ' +
          'input output; upload them in a step with actions/upload-artifact@v3',
      );
      return undefined;
    }
    throw uploadError(name, error);
  }
}

async function create(
  client: ArtifactClient,
  name: string,
  root: string,
  files: readonly string[],
): Promise<UploadedArtifact> {
  const { id, digest } = await client.uploadArtifact(name, [...files], root);
  if (id === undefined) throw new Error('the service gave no id');
  return { id, digest };
}

const CONFLICT = /\(409\)/;

/** The client's errors are told apart by their texts: most arrive wrapped in a plain Error. */
const KNOWN: readonly { readonly sign: RegExp; readonly what: string; readonly advice: string }[] = [
  {
    sign: CONFLICT,
    what: 'this run already has an artifact of that name',
    advice: 'give each job of a matrix, and each step, its own artifact-name',
  },
  {
    sign: /storage quota/,
    what: 'the storage for artifacts is used up',
    advice:
      'delete old artifacts or keep them for fewer days; usage is recounted every 6 to 12 hours, then run the job again',
  },
  {
    sign: /^Artifact not found for name/,
    what: 'an upload of that name was stopped in an earlier attempt, and holds the name',
    advice: 'start the workflow anew, or give another artifact-name',
  },
  {
    sign: /\(401\)|token (is|has) expired/i,
    what: "the job's token is not accepted",
    advice: 'it ends with the job and after some hours: run the job again',
  },
  {
    sign: /ACTIONS_RUNTIME_TOKEN|ACTIONS_RESULTS_URL/,
    what: 'the runner gave no address or token for artifacts',
    advice: 'use modo in a step with uses:, on a runner for GitHub Actions',
  },
  {
    sign: /Unable to make request/,
    what: 'the artifact service cannot be reached',
    advice: "check the runner's network and proxy, then run the job again",
  },
];

function uploadError(name: string, error: unknown): ModoError {
  const reason = messageOf(error);
  const known = KNOWN.find(({ sign }) => sign.test(reason));
  const what = known?.what ?? printable(reason.split('\n')[0]!, 300);
  return new ModoError(
    `artifact "${printable(name)}" is not uploaded: ${what}`,
    known?.advice ?? 'run the job again; if it fails again, see https://www.githubstatus.com',
    { cause: error },
  );
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
