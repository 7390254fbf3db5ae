/** GitHub's GraphQL API: documents are checked against its published schema and run by graphql-js. */
import { schema as published } from '@octokit/graphql-schema';
import { buildSchema, GraphQLError, type GraphQLScalarType, type GraphQLSchema, graphql } from 'graphql';
import { isBase64, webFlow } from './git-objects.ts';
import type { Repository } from './repository.ts';
import { loginOf, nodeId, type Token } from './route.ts';

export interface GraphqlContext {
  readonly token: Token;
  readonly web: string;
  repository(fullName: string): Repository | undefined;
  now(): Date;
}

export interface GraphqlAnswer {
  readonly body: unknown;
  /** What a correct client does not send. */
  readonly violations: readonly string[];
}

interface CommitInput {
  readonly branch: { readonly branchName?: string; readonly repositoryNameWithOwner?: string };
  readonly clientMutationId?: string;
  readonly expectedHeadOid: string;
  readonly fileChanges?: {
    readonly additions: readonly { readonly path: string; readonly contents: string }[];
    readonly deletions: readonly { readonly path: string }[];
  };
  readonly message: { readonly headline: string; readonly body?: string };
}

let schema: GraphQLSchema | undefined;

/** `body` is the parsed body of the request. */
export async function answerGraphql(body: unknown, context: GraphqlContext): Promise<GraphqlAnswer> {
  const { query, variables } = body as { query?: unknown; variables?: Record<string, unknown> };
  if (typeof query !== 'string') {
    return { body: { message: 'A query attribute must be specified' }, violations: ['graphql: no query'] };
  }
  schema ??= makeSchema();
  const result = await graphql({
    schema,
    source: query,
    variableValues: variables ?? null,
    rootValue: {
      viewer: { login: loginOf(context.token) },
      createCommitOnBranch: (args: { input: CommitInput }) => commit(args.input, context),
    },
  });
  // An error with a type is GitHub's answer to a correct request; one without is the client's mistake.
  const violations = (result.errors ?? [])
    .filter((error) => error.extensions.type === undefined)
    .map((error) => `graphql: ${error.message}`);
  const errors = result.errors?.map((error) => {
    const { type } = error.extensions;
    return {
      ...(type ? { type } : {}),
      path: error.path,
      locations: error.locations,
      message: error.message,
    };
  });
  return { body: { data: result.data ?? null, ...(errors && { errors }) }, violations };
}

function makeSchema(): GraphQLSchema {
  const made = buildSchema(published.idl, { assumeValid: true });
  const check = (name: string, test: (text: string) => boolean) => {
    const scalar = made.getType(name) as GraphQLScalarType;
    scalar.parseValue = (value) => {
      if (typeof value !== 'string' || !test(value)) throw new GraphQLError(`not a valid ${name}`);
      return value;
    };
  };
  check('Base64String', isBase64);
  check('GitObjectID', (text) => /^[0-9a-f]{40}$/.test(text));
  return made;
}

function refuse(type: string, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { type } });
}

async function commit(input: CommitInput, context: GraphqlContext) {
  const { branchName, repositoryNameWithOwner = '' } = input.branch;
  const repository = context.repository(repositoryNameWithOwner);
  if (!repository) {
    throw refuse(
      'NOT_FOUND',
      `Could not resolve to a Repository with the name '${repositoryNameWithOwner}'.`,
    );
  }
  if (context.token.permissions.contents !== 'write') {
    const who = context.token.kind === 'installation' ? 'integration' : 'personal access token';
    throw refuse('FORBIDDEN', `Resource not accessible by ${who}`);
  }
  const ref = `refs/heads/${branchName}`;
  const head = await repository.ref(ref);
  if (head === undefined) throw refuse('NOT_FOUND', `No ref named "${branchName}"`);
  const stale = () =>
    refuse(
      'STALE_DATA',
      `Expected branch to point to "${input.expectedHeadOid}" but it did not. Pull and try again.`,
    );
  if (head !== input.expectedHeadOid) throw stale();

  const { additions = [], deletions = [] } = input.fileChanges ?? {};
  const existing = new Set((await repository.readTree(head, true)).map(({ path }) => path));
  const entries: { path: string; mode: string; sha: string | undefined }[] = [];
  for (const { path } of deletions) {
    if (!existing.has(path)) {
      throw refuse('UNPROCESSABLE', `A path was requested for deletion which does not exist: ${path}`);
    }
    entries.push({ path, mode: '0', sha: undefined });
  }
  for (const { path, contents } of additions) {
    if (path.startsWith('/') || path.split('/').some((part) => ['', '.', '..', '.git'].includes(part))) {
      throw refuse('UNPROCESSABLE', `A path was requested which is not allowed: ${path}`);
    }
    entries.push({
      path,
      mode: '100644',
      sha: await repository.writeBlob(Buffer.from(contents, 'base64')),
    });
  }
  const { headline, body } = input.message;
  const sha = await repository.writeCommit({
    tree: await repository.writeTree(entries, head),
    parents: [head],
    message: body ? `${headline}\n\n${body}` : headline,
    ...webFlow(context.now()),
    signed: context.token.kind === 'installation',
  });
  if (!(await repository.updateRef(ref, sha, head))) throw stale();
  const signed = context.token.kind === 'installation';
  return {
    clientMutationId: input.clientMutationId,
    commit: {
      __typename: 'Commit',
      id: nodeId('C', sha),
      oid: sha,
      url: `${context.web}/${repository.fullName}/commit/${sha}`,
      signature: signed ? { __typename: 'GpgSignature', isValid: true, state: 'VALID' } : null,
    },
    ref: { __typename: 'Ref', id: nodeId('REF', ref), name: branchName },
  };
}
