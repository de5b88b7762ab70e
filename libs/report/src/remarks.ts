import type { Scaling, Study } from '@sparkloom/study';

const scalingRemarks: Readonly<Record<Scaling, string>> = {
  strong:
    'Strong scaling: the batch of all workers together is the same for every number of workers, so that they do the same training.',
  weak: 'Weak scaling: each worker has the same batch, so that the batch of all together grows with them. The trainings differ, and accuracy usually falls with more workers.',
  unknown:
    'Measured elsewhere: whether the batch was the same for all numbers of workers is not known.',
};

/** What a reader must know before the first table. */
export function remarksOf({ description, unfinished, journalWasCut }: Study): readonly string[] {
  const { environment, scaling, timeIncludes, assumptions } = description;
  return [
    ...(environment?.hasAllWorkers !== true ? [] : machineRemarks(environment.cores)),
    scalingRemarks[scaling],
    `Training time is ${timeIncludes}.`,
    'Intervals are of 95 % confidence: of means by Student, of speedup and efficiency by the delta method (by bootstrap beside it in report.json). One repetition claims none.',
    ...assumptions,
    ...(journalWasCut
      ? ['The last line of the journal was cut when its process died, and counts for nothing.']
      : []),
    ...(unfinished.length === 0
      ? []
      : [
          `${unfinished.length} begun without an end: their process was stopped, or works at them now.`,
        ]),
  ];
}

/** Beyond the cores of a machine, more workers on it are no scaling. */
function machineRemarks(cores: number): readonly string[] {
  return [
    `Everything ran on one machine with ${cores} ${cores === 1 ? 'core' : 'cores'}: beyond ${cores} ${cores === 1 ? 'worker' : 'workers'} of one core, the curves show overhead and not scaling.`,
  ];
}
