/** The workflow that a run is of. */

export interface Workflow {
  /** Such as .github/workflows/build.yml. */
  readonly path: string;
  /** Such as build.yml: what GitHub's API knows it by. */
  readonly file: string;
}

/** From GITHUB_WORKFLOW_REF: `owner/name/.github/workflows/build.yml@refs/heads/main`. undefined: it is of another form. */
export function workflowOf(reference: string): Workflow | undefined {
  const [, path, file] = /^[^/]+\/[^/]+\/(.+\/([^/@]+))@/.exec(reference) ?? [];
  return path === undefined || file === undefined ? undefined : { path, file };
}
