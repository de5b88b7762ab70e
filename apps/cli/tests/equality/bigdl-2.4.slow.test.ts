import { describeEquality } from './describe-equality.js';

describeEquality('bigdl-2.4');
