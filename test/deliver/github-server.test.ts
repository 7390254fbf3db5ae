import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { getOctokit } from '@actions/github';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { GitServer } from '../support/git-server.ts';
import { Repository } from '../support/github/repository.ts';
import { GitHubServer, secondaryRateLimit } from '../support/github/server.ts';

const run = promisify(execFile);
const FULL = { owner: 'example', repo: 'firmware' };
const COMMIT = `mutation ($input: CreateCommitOnBranchInput!) {
  createCommitOnBranch(input: $input) { commit { oid url signature { isValid } } }
}`;

let root: string;
let repository: Repository;
let github: GitHubServer;
let git: GitServer;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'github-'));
  repository = await Repository.create(root, 'example/firmware');
  git = await GitServer.start({ root, tokens: { writer: 'write', reader: 'read' } });
  github = await GitHubServer.start({
    repositories: [repository],
    web: git.origin,
    tokens: {
      writer: { kind: 'installation', permissions: { contents: 'write' } },
      reader: { kind: 'installation', permissions: { contents: 'read' } },
      person: { kind: 'personal', permissions: { contents: 'write' } },
    },
  });
});

afterEach(async () => {
  await github.close();
  await git.close();
  await rm(root, { recursive: true, force: true });
});

function client(token: string) {
  return getOctokit(token, { baseUrl: github.api });
}

describe('the stand-in of GitHub', () => {
  test('REST, GraphQL and git see the same refs', async () => {
    const first = await repository.push('main', { 'a.txt': 'a' });
    const { rest, graphql } = client('writer');
    const { data: blob } = await rest.git.createBlob({ ...FULL, content: 'Yg==', encoding: 'base64' });
    const { data: tree } = await rest.git.createTree({
      ...FULL,
      tree: [{ path: 'x/b.txt', mode: '100644', type: 'blob', sha: blob.sha }],
    });
    const { data: commit } = await rest.git.createCommit({ ...FULL, message: 'B', tree: tree.sha });
    expect(commit.verification.verified).toBe(true);
    await rest.git.createRef({ ...FULL, ref: 'refs/heads/side/b', sha: commit.sha });
    const { data: ref } = await rest.git.getRef({ ...FULL, ref: 'heads/side/b' });
    expect(ref.object.sha).toBe(commit.sha);

    const input = {
      branch: { repositoryNameWithOwner: 'example/firmware', branchName: 'main' },
      expectedHeadOid: first,
      message: { headline: 'C', body: 'more' },
      fileChanges: { additions: [{ path: 'c/d.txt', contents: 'ZA==' }], deletions: [{ path: 'a.txt' }] },
    };
    const made = await graphql<{ createCommitOnBranch: { commit: { oid: string; signature: unknown } } }>(
      COMMIT,
      { input },
    );
    const { oid, signature } = made.createCommitOnBranch.commit;
    expect(signature).toEqual({ isValid: true });
    expect([...(await repository.files('main')).keys()]).toEqual(['c/d.txt']);
    await expect(graphql(COMMIT, { input })).rejects.toThrow(/Expected branch to point to/);

    const listed = await run('git', [
      '-c',
      `http.extraHeader=Authorization: basic ${Buffer.from('x-access-token:reader').toString('base64')}`,
      'ls-remote',
      `${git.origin}/example/firmware`,
      'refs/heads/*',
    ]);
    expect(listed.stdout).toBe(`${oid}\trefs/heads/main\n${commit.sha}\trefs/heads/side/b\n`);
    const { data: read } = await rest.git.getCommit({ ...FULL, commit_sha: oid });
    expect(read).toMatchObject({ message: 'C\n\nmore', parents: [{ sha: first }] });
    expect(github.violations).toEqual([]);
  });

  test('a person signs nothing, a reader writes nothing, a stranger gets nowhere', async () => {
    const sha = await repository.push('main', { 'a.txt': 'a' });
    const tree = await repository.git(['rev-parse', `${sha}^{tree}`]);
    const { data } = await client('person').rest.git.createCommit({ ...FULL, message: 'm', tree });
    expect(data.verification.verified).toBe(false);
    await expect(client('reader').rest.git.createCommit({ ...FULL, message: 'm', tree })).rejects.toThrow(
      /Resource not accessible by integration/,
    );
    await expect(client('stranger').rest.git.getRef({ ...FULL, ref: 'heads/main' })).rejects.toMatchObject({
      status: 401,
    });
    expect(github.violations).toEqual([]);
  });

  test('requests that are not as described are violations', async () => {
    await repository.push('main', { 'a.txt': 'a' });
    const octokit = client('writer');
    const parameters = { ...FULL, ref: 'refs/heads/x' };
    await expect(octokit.request('POST /repos/{owner}/{repo}/git/refs', parameters as never)).rejects.toThrow(
      /422|Invalid/,
    );
    await expect(octokit.rest.git.createBlob({ ...FULL, content: 'x', encodign: 'utf-8' })).rejects.toThrow();
    await expect(octokit.request('GET /nowhere')).rejects.toMatchObject({ status: 404 });
    await expect(
      octokit.graphql(COMMIT, { input: { message: { headline: 'x' } } as never }),
    ).rejects.toThrow();
    await expect(octokit.graphql('{ viewer { nothing } }')).rejects.toThrow();
    expect(github.violations).toEqual([
      expect.stringMatching(/^git\/create-ref body .*'sha'/),
      expect.stringMatching(/^git\/create-blob body has no property 'encodign'/),
      expect.stringMatching(/^no route for GET \/nowhere/),
      expect.stringMatching(/^graphql: .*"branch"/),
      expect.stringMatching(/^graphql: .*"expectedHeadOid"/),
      expect.stringMatching(/^graphql: .*"nothing"/),
    ]);
  });

  test('faults come in the order that was asked for', async () => {
    const sha = await repository.push('main', { 'a.txt': 'a' });
    const { rest } = client('writer');
    github.inject({ operation: 'git/create-ref', answer: secondaryRateLimit(7) });
    github.inject({ operation: 'git/create-ref', cut: true, late: true });
    const create = () => rest.git.createRef({ ...FULL, ref: 'refs/heads/x', sha });
    await expect(create()).rejects.toMatchObject({
      status: 403,
      response: { headers: { 'retry-after': '7' } },
    });
    expect(await repository.ref('refs/heads/x')).toBeUndefined();
    await expect(create()).rejects.toThrow();
    expect(await repository.ref('refs/heads/x')).toBe(sha);
    await expect(create()).rejects.toThrow(/Reference already exists/);
    expect(github.count('git/create-ref')).toBe(3);
    expect(github.violations).toEqual([]);
  });
});
