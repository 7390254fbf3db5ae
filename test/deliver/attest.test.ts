import { execFile } from 'node:child_process';
import { createVerify, X509Certificate } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Attested } from '../../src/deliver/attest.ts';
import { Repository } from '../support/github/repository.ts';
import type { Route } from '../support/github/route.ts';
import { GitHubServer } from '../support/github/server.ts';
import { Sigstore } from '../support/sigstore.ts';
import { transpileTo } from '../support/transpile.ts';

const run = promisify(execFile);
const TOKEN = 'ghs_attester';
const CLAIMS = {
  sub: 'repo:example/firmware:ref:refs/tags/v1',
  ref: 'refs/tags/v1',
  sha: '0123456789abcdef0123456789abcdef01234567',
  repository: 'example/firmware',
  event_name: 'push',
  job_workflow_ref: 'example/firmware/.github/workflows/release.yml@refs/tags/v1',
  workflow_ref: 'example/firmware/.github/workflows/release.yml@refs/tags/v1',
  repository_id: '1',
  repository_owner_id: '2',
  runner_environment: 'github-hosted',
  run_id: '7000000001',
  run_attempt: '1',
};
const SUBJECTS = [
  { name: 'digits-cortex-m4.zip', sha256: 'a'.repeat(64) },
  { name: 'digits-rv32imc.zip', sha256: 'b'.repeat(64) },
];
const PERMISSIONS = '"permissions: id-token: write" and "attestations: write"';

let root: string;
let sigstore: Sigstore;
let github: GitHubServer;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'modo-attest-'));
  await transpileTo(root, ['src/errors.ts', 'src/deliver/attest.ts', 'test/deliver/attest-child.ts']);
});
afterAll(() => rm(root, { recursive: true, force: true }));

beforeEach(async () => {
  sigstore = await Sigstore.start(CLAIMS);
  const store: Route = {
    operation: 'repos/create-attestation',
    permission: ['attestations', 'write'],
    handle: async () => ({ status: 201, body: { id: 42 } }),
  };
  github = await GitHubServer.start({
    repositories: [await Repository.create(root, 'example/firmware')],
    tokens: {
      [TOKEN]: { kind: 'installation', permissions: { attestations: 'write' } },
      ghs_reader: { kind: 'installation', permissions: { contents: 'read' } },
    },
    routes: [store],
  });
});
afterEach(async () => {
  await github.close();
  await sigstore.close();
  expect([...github.violations, ...sigstore.violations]).toEqual([]);
});

interface Outcome {
  readonly result?: Attested;
  readonly warnings: readonly string[];
  readonly output: string;
}

async function attest(
  more: Record<string, unknown> = {},
  env: Record<string, string> = {},
): Promise<Outcome> {
  const event = join(root, 'event.json');
  await writeFile(event, JSON.stringify({ repository: { visibility: 'private' } }));
  const request = { subjects: SUBJECTS, token: TOKEN, issuer: sigstore.issuer, ...more };
  const { stdout, stderr } = await run(
    process.execPath,
    [join(root, 'test/deliver/attest-child.js'), JSON.stringify(request)],
    {
      env: {
        PATH: process.env.PATH,
        ...sigstore.env,
        GITHUB_API_URL: github.api,
        GITHUB_EVENT_PATH: event,
        GITHUB_REPOSITORY: 'example/firmware',
        GITHUB_SERVER_URL: 'https://github.com',
        ...env,
      },
    },
  );
  const json = /^RESULT (.*)$/m.exec(stdout)?.[1];
  return { ...JSON.parse(json!), output: stdout + stderr };
}

test('the statement that is signed and kept names every file, and the workflow that made them', async () => {
  const { result, warnings } = await attest();
  expect(warnings).toEqual([]);
  expect(result).toEqual({ id: '42', url: 'https://github.com/example/firmware/attestations/42' });
  expect(sigstore.audiences).toEqual(['nobody', 'sigstore']);
  expect(sigstore.requests.map(({ host, path }) => `${host}${path}`)).toEqual([
    'fulcio.githubapp.com/api/v2/signingCert',
    'timestamp.githubapp.com/api/v1/timestamp',
  ]);
  const { bundle } = github.requests.at(-1)!.body;
  const { payload, payloadType, signatures } = bundle.dsseEnvelope;
  const body = Buffer.from(payload, 'base64');
  expect(JSON.parse(body.toString('utf8'))).toEqual({
    _type: 'https://in-toto.io/Statement/v1',
    subject: SUBJECTS.map(({ name, sha256 }) => ({ name, digest: { sha256 } })),
    predicateType: 'https://slsa.dev/provenance/v1',
    predicate: {
      buildDefinition: expect.objectContaining({
        externalParameters: {
          workflow: {
            ref: 'refs/tags/v1',
            repository: 'https://github.com/example/firmware',
            path: '.github/workflows/release.yml',
          },
        },
        resolvedDependencies: [
          {
            uri: 'git+https://github.com/example/firmware@refs/tags/v1',
            digest: { gitCommit: CLAIMS.sha },
          },
        ],
      }),
      runDetails: expect.objectContaining({
        metadata: { invocationId: 'https://github.com/example/firmware/actions/runs/7000000001/attempts/1' },
      }),
    },
  });
  // The signature is that of the key in the certificate.
  const certificate = new X509Certificate(
    Buffer.from(bundle.verificationMaterial.certificate.rawBytes, 'base64'),
  );
  const signed = Buffer.concat([
    Buffer.from(`DSSEv1 ${payloadType.length} ${payloadType} ${body.length} `),
    body,
  ]);
  expect(
    createVerify('sha256').update(signed).verify(certificate.publicKey, signatures[0].sig, 'base64'),
  ).toBe(true);
});

describe('is not done, with a warning that helps', () => {
  async function expectWarning(outcome: Outcome, ...parts: string[]): Promise<void> {
    expect(outcome.result).toBeUndefined();
    expect(outcome.warnings).toEqual([expect.stringContaining('the files are not attested: ')]);
    for (const part of parts) expect(outcome.warnings[0]).toContain(part);
    expect(outcome.warnings[0]).not.toContain(TOKEN);
    expect(outcome.warnings[0]).not.toMatch(/eyJ|\n/);
  }

  test('when the job has no identity: no permission, or a fork', async () => {
    const none = { ACTIONS_ID_TOKEN_REQUEST_URL: '', ACTIONS_ID_TOKEN_REQUEST_TOKEN: '' };
    await expectWarning(await attest({}, none), 'the job has no identity', PERMISSIONS, 'fork');
    expect(sigstore.requests).toEqual([]);
    expect(github.requests).toEqual([]);
  });

  test('when the token may not write attestations', async () => {
    await expectWarning(await attest({ token: 'ghs_reader' }), 'may not write attestations', PERMISSIONS);
  });

  test("when the repository is a person's private one", async () => {
    const message =
      'Feature not available for user-owned private repositories. To enable this feature, please make this repository public.';
    github.inject({ operation: 'repos/create-attestation', answer: { status: 403, body: { message } } });
    await expectWarning(await attest(), 'cannot have attestations', 'public repository');
  });

  test('when the server is GitHub Enterprise Server', async () => {
    const server = { GITHUB_SERVER_URL: 'https://ghe.example.com' };
    await expectWarning(
      await attest({ issuer: undefined }, server),
      'GitHub Enterprise Server has no attestations',
    );
  });

  test('when the identity cannot be read, which is not repeated', async () => {
    sigstore.identity = 'not-a-token-but-secret';
    const outcome = await attest();
    await expectWarning(outcome);
    expect(outcome.warnings[0]).not.toContain('not-a-token-but-secret');
  });

  test('when no certificate is given', async () => {
    sigstore.refusal = 403;
    await expectWarning(await attest(), 'error creating signing certificate', '(403)');
    expect(github.requests).toEqual([]);
  });

  test('when there are none or too many files', async () => {
    await expectWarning(await attest({ subjects: [] }), 'there is no file');
    const subjects = Array.from({ length: 1025 }, (_, i) => ({ name: `${i}`, sha256: 'c'.repeat(64) }));
    await expectWarning(await attest({ subjects }), 'there are 1025 files, and one attestation takes 1024');
  });
});
