import type { Report } from '../report.js';

/** A word of a command line as a shell takes it. */
function shellWord(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`;
}

/** The command line of a study, to be copied. */
export function commandLine({ study }: Report): string {
  return study.command.map(shellWord).join(' ');
}

/** Where and how the measurements came about, as name and value. */
export function environmentRows(report: Report): readonly (readonly [string, string])[] {
  const { study } = report;
  const { environment, plan, fingerprints, sources = [] } = study;
  return [
    ['Command', commandLine(report)],
    ['Begun', study.createdAt],
    ...(environment === undefined
      ? ([['Machine', 'measured elsewhere; not known']] as const)
      : ([
          [
            'Machine',
            `${environment.processor}, ${environment.cores} cores, ${environment.memoryMiB} MiB`,
          ],
          ['Operating system', environment.operatingSystem],
          ['Sparkloom', environment.sparkloom],
          ['Node', environment.node],
          ['Java', environment.java ?? 'not known'],
        ] as const)),
    ...(plan === undefined
      ? []
      : ([
          ['Stack and engine', `${plan.stack}, ${plan.engine}`],
          ['Master', `${plan.master}, ${plan.coresPerWorker} cores a worker`],
          [
            'Cells',
            `${plan.models.join(', ')} on ${plan.workers.join(', ')}; ${plan.repetitions} repetitions, seed ${plan.seed}`,
          ],
        ] as const)),
    ...Object.entries(fingerprints ?? {}).map(
      ([name, hash]) => [`Fingerprint of ${name}`, hash] as const,
    ),
    ...sources.map(
      ({ file, sha256, measurements }) =>
        ['Source', `${file}, ${measurements} measurements, SHA-256 ${sha256}`] as const,
    ),
  ];
}
