/** Branches and tags of the git data API. */
import { gitUrl } from './git-objects.ts';
import { nodeId, Refusal, type Route, type RouteContext } from './route.ts';

export const refRoutes: readonly Route[] = [
  {
    operation: 'git/get-ref',
    permission: ['contents', 'read'],
    async handle(context) {
      const ref = `refs/${context.parameters.ref}`;
      const found = (await context.repository.refs(ref)).find((one) => one.ref === ref);
      if (!found) throw new Refusal(404, 'Not Found');
      return { status: 200, body: describeRef(context, found) };
    },
  },
  {
    operation: 'git/list-matching-refs',
    permission: ['contents', 'read'],
    async handle(context) {
      const prefix = `refs/${context.parameters.ref}`;
      const found = (await context.repository.refs()).filter(({ ref }) => ref.startsWith(prefix));
      return { status: 200, body: found.map((one) => describeRef(context, one)) };
    },
  },
  {
    operation: 'git/create-ref',
    permission: ['contents', 'write'],
    async handle(context) {
      const { ref, sha } = context.body;
      const { repository } = context;
      if (!ref.startsWith('refs/') || !(await repository.isRefName(ref))) {
        throw new Refusal(422, `Reference name '${ref}' is not valid`);
      }
      const type = await repository.typeOf(sha);
      if (type === undefined) throw new Refusal(422, 'Object does not exist');
      if (ref.startsWith('refs/heads/') && type !== 'commit') {
        throw new Refusal(422, 'Reference update failed: not a commit');
      }
      if (!(await repository.updateRef(ref, sha, undefined))) {
        const exists = (await repository.ref(ref)) !== undefined;
        throw new Refusal(422, exists ? 'Reference already exists' : 'Reference update failed');
      }
      return { status: 201, body: describeRef(context, { ref, sha, type }) };
    },
  },
  {
    operation: 'git/update-ref',
    permission: ['contents', 'write'],
    async handle(context) {
      const ref = `refs/${context.parameters.ref}`;
      const { sha, force = false } = context.body;
      const { repository } = context;
      const old = await repository.ref(ref);
      if (old === undefined) throw new Refusal(422, 'Reference does not exist');
      const type = await repository.typeOf(sha);
      if (type === undefined) throw new Refusal(422, 'Object does not exist');
      if (!force && !(await repository.isAncestor(old, sha))) {
        throw new Refusal(422, 'Update is not a fast forward');
      }
      if (!(await repository.updateRef(ref, sha, old))) {
        throw new Refusal(409, `is at another commit but expected ${old}`);
      }
      return { status: 200, body: describeRef(context, { ref, sha, type }) };
    },
  },
  {
    operation: 'git/delete-ref',
    permission: ['contents', 'write'],
    async handle(context) {
      const ref = `refs/${context.parameters.ref}`;
      if ((await context.repository.ref(ref)) === undefined) {
        throw new Refusal(422, 'Reference does not exist');
      }
      await context.repository.deleteRef(ref);
      return { status: 204 };
    },
  },
];

function describeRef(context: RouteContext, { ref, sha, type }: { ref: string; sha: string; type: string }) {
  return {
    ref,
    node_id: nodeId('REF', ref),
    url: gitUrl(context, ref),
    object: { sha, type, url: gitUrl(context, `${type}s/${sha}`) },
  };
}
