import { testGroup } from '../support/on-target.ts';

testGroup('armv7-m');
