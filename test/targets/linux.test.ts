import { testGroup } from '../support/on-target.ts';

testGroup('linux');
