/** Workflows as the documentation shows them. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

export interface DocumentedStep {
  readonly id?: string;
  readonly uses?: string;
  readonly with?: Readonly<Record<string, string | number | boolean>>;
}

export interface DocumentedWorkflow {
  readonly name?: string;
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions?: unknown;
  readonly jobs: Readonly<
    Record<string, { readonly permissions?: unknown; readonly steps: readonly DocumentedStep[] }>
  >;
}

/** The text of every whole workflow on a page of docs/. */
export function workflowTexts(page: string): string[] {
  const text = readFileSync(new URL(`../../docs/${page}`, import.meta.url), 'utf8');
  return [...text.matchAll(/^```yaml\n(.*?)^```$/gms)]
    .map(([, yaml]) => yaml!)
    .filter((yaml) => /^on:/m.test(yaml) && /^jobs:/m.test(yaml));
}

/** The first workflow of a page, or the first of a name; there must be one. */
export function documentedWorkflow(page: string, name?: string): DocumentedWorkflow {
  const workflows = workflowTexts(page).map((text) => parse(text) as DocumentedWorkflow);
  const found = workflows.find((workflow) => name === undefined || workflow.name === name);
  if (!found) throw new Error(`${page} has no workflow ${name ?? ''}`);
  return found;
}

/** The inputs of a job's step that uses modo. */
export function modoInputs(workflow: DocumentedWorkflow, job: string): NonNullable<DocumentedStep['with']> {
  const step = workflow.jobs[job]?.steps.find(({ uses }) => uses?.startsWith('OWNER/modo@'));
  if (!step?.with) throw new Error(`job ${job} has no step with modo`);
  return step.with;
}
