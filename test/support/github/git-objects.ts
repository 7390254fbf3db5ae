/** Blobs, trees and commits of the git data API. */
import type { Commit, Person } from './repository.ts';
import { nodeId, Refusal, type Route, type RouteContext } from './route.ts';

/** GitHub's own limit. */
const LARGEST_BLOB = 40 * 1024 * 1024;
const WEB_FLOW = { name: 'GitHub', email: 'noreply@github.com' };
const BOT = {
  name: 'github-actions[bot]',
  email: '41898282+github-actions[bot]@users.noreply.github.com',
};

export const gitObjectRoutes: readonly Route[] = [
  {
    operation: 'git/create-blob',
    permission: ['contents', 'write'],
    async handle(context) {
      await refuseEmpty(context);
      const { content, encoding = 'utf-8' } = context.body;
      if (encoding === 'base64' && !isBase64(content)) throw new Refusal(422, 'content is not valid Base64');
      const bytes = Buffer.from(content, encoding === 'base64' ? 'base64' : 'utf8');
      if (bytes.length > LARGEST_BLOB) throw new Refusal(422, 'Sorry, your input was too large to process.');
      const sha = await context.repository.writeBlob(bytes);
      return { status: 201, body: { sha, url: gitUrl(context, `blobs/${sha}`) } };
    },
  },
  {
    operation: 'git/get-blob',
    permission: ['contents', 'read'],
    async handle(context) {
      const sha = context.parameters.file_sha;
      if ((await context.repository.typeOf(sha)) !== 'blob') throw new Refusal(404, 'Not Found');
      const bytes = await context.repository.readBlob(sha);
      if (/\braw\b/.test(context.headers.accept ?? '')) return { status: 200, body: bytes };
      // Lines of 60 characters, as GitHub breaks them.
      const content = bytes.toString('base64').replace(/.{60}/g, '$&\n');
      return {
        status: 200,
        body: {
          sha,
          node_id: nodeId('B', sha),
          size: bytes.length,
          url: gitUrl(context, `blobs/${sha}`),
          content,
          encoding: 'base64',
        },
      };
    },
  },
  {
    operation: 'git/create-tree',
    permission: ['contents', 'write'],
    async handle(context) {
      await refuseEmpty(context);
      const { tree, base_tree: base } = context.body;
      if (tree.length === 0) throw new Refusal(422, 'Invalid tree info');
      const entries = [];
      for (const { path, mode, type, sha, content } of tree) {
        if (content !== undefined && sha !== undefined) throw new Refusal(422, 'Use either sha or content');
        const id = content === undefined ? sha : await context.repository.writeBlob(content);
        if (id !== null && (await context.repository.typeOf(id)) !== type) {
          throw new Refusal(422, `tree.sha ${id} is not a valid ${type}`);
        }
        entries.push({ path, mode, sha: id ?? undefined });
      }
      const sha = await context.repository.writeTree(entries, base);
      return { status: 201, body: await describeTree(context, sha, false) };
    },
  },
  {
    operation: 'git/get-tree',
    permission: ['contents', 'read'],
    async handle(context) {
      const { tree_sha: sha, recursive } = context.parameters;
      const type = await context.repository.typeOf(sha);
      if (type !== 'tree' && type !== 'commit') throw new Refusal(404, 'Not Found');
      const tree = await context.repository.git(['rev-parse', `${sha}^{tree}`]);
      return { status: 200, body: await describeTree(context, tree, recursive !== undefined) };
    },
  },
  {
    operation: 'git/create-commit',
    permission: ['contents', 'write'],
    async handle(context) {
      const { message, tree, parents = [], author, committer } = context.body;
      if ((await context.repository.typeOf(tree)) !== 'tree')
        throw new Refusal(422, 'Tree SHA does not exist');
      for (const parent of parents) {
        if ((await context.repository.typeOf(parent)) !== 'commit')
          throw new Refusal(422, 'Parent SHA does not exist');
      }
      const signed = context.token.kind === 'installation' && author === undefined && committer === undefined;
      const writer = person(context, author, BOT);
      const sha = await context.repository.writeCommit({
        tree,
        parents,
        message,
        author: writer,
        committer: person(context, committer, signed ? WEB_FLOW : writer),
        signed,
      });
      return { status: 201, body: describeCommit(context, await context.repository.readCommit(sha)) };
    },
  },
  {
    operation: 'git/get-commit',
    permission: ['contents', 'read'],
    async handle(context) {
      const sha = context.parameters.commit_sha;
      if ((await context.repository.typeOf(sha)) !== 'commit') throw new Refusal(404, 'Not Found');
      return { status: 200, body: describeCommit(context, await context.repository.readCommit(sha)) };
    },
  },
];

/** The authors of a commit that GitHub makes for a token. */
export function webFlow(now: Date): { readonly author: Person; readonly committer: Person } {
  const date = now.toISOString();
  return { author: { ...BOT, date }, committer: { ...WEB_FLOW, date } };
}

export function isBase64(text: string): boolean {
  return /^[A-Za-z0-9+/\s]*={0,2}\s*$/.test(text) && text.replace(/\s/g, '').length % 4 === 0;
}

export function gitUrl({ api, repository }: RouteContext, path: string): string {
  return `${api}/repos/${repository.fullName}/git/${path}`;
}

/** A repository without branches has no git data API. */
async function refuseEmpty({ repository }: RouteContext): Promise<void> {
  if ((await repository.refs('refs/heads')).length === 0) throw new Refusal(409, 'Git Repository is empty.');
}

function person(
  context: RouteContext,
  given: Partial<Person> | undefined,
  fallback: { name: string; email: string },
) {
  const { name = fallback.name, email = fallback.email, date = context.now().toISOString() } = given ?? {};
  return { name, email, date: new Date(Math.floor(Date.parse(date) / 1000) * 1000).toISOString() };
}

async function describeTree(context: RouteContext, sha: string, recursive: boolean) {
  const tree = (await context.repository.readTree(sha, recursive)).map((entry) => ({
    ...entry,
    url: gitUrl(context, `${entry.type}s/${entry.sha}`),
  }));
  return { sha, url: gitUrl(context, `trees/${sha}`), tree, truncated: false };
}

export function describeCommit(context: RouteContext, commit: Commit) {
  const page = (sha: string) => `${context.web}/${context.repository.fullName}/commit/${sha}`;
  return {
    sha: commit.sha,
    node_id: nodeId('C', commit.sha),
    url: gitUrl(context, `commits/${commit.sha}`),
    html_url: page(commit.sha),
    author: commit.author,
    committer: commit.committer,
    message: commit.message,
    tree: { sha: commit.tree, url: gitUrl(context, `trees/${commit.tree}`) },
    parents: commit.parents.map((sha) => ({
      sha,
      url: gitUrl(context, `commits/${sha}`),
      html_url: page(sha),
    })),
    verification: commit.signed
      ? {
          verified: true,
          reason: 'valid',
          signature: context.repository.signature,
          payload: `tree ${commit.tree}`,
          verified_at: commit.committer.date,
        }
      : { verified: false, reason: 'unsigned', signature: null, payload: null, verified_at: null },
  };
}
