import { testGroup } from '../support/on-target.ts';

testGroup('armv8-m');
