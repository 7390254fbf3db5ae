export { commitToBranch } from './commit.ts';
export { DEFAULT_MESSAGE, fillMessage, type MessageValues } from './message.ts';
export { type OpenBranch, openBranch } from './open.ts';
export { checkBranchName, normalizeFolder } from './paths.ts';
export type {
  Author,
  BranchDelivery,
  BranchEntry,
  BranchFile,
  BranchHead,
  BranchMethod,
  BranchPlace,
  BranchRequest,
  BranchResult,
  Pauses,
} from './types.ts';
