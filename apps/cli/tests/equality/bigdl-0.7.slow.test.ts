import { describeEquality } from './describe-equality.js';

describeEquality('bigdl-0.7');
