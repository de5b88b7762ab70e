import type { Circumstances, StartRecord } from './performance-record.js';
import type { StartTimes } from './start-time.js';
import { ratiosOf, summarize, type Summary } from './summarize.js';

/** Of the time that SparkSubmit takes. */
const target = 0.7;

/** The start of LeNet-5 by Sparkloom and by SparkSubmit in turn; tells as it goes. */
export async function compareStarts(
  starts: StartTimes,
  count: number,
): Promise<Omit<StartRecord, keyof Circumstances>> {
  console.log('\nLeNet-5, seconds from the command to the end of the first iteration');
  console.log(`${''.padEnd(12)}${'Sparkloom'.padStart(20)}${'SparkSubmit'.padStart(20)}`);
  const rounds: { sparkloom: number; sparkSubmit: number }[] = [];
  for (let round = 0; round < count; round++) {
    const first = round % 2 === 0 ? await starts.sparkloom() : undefined;
    const sparkSubmit = await starts.sparkSubmit();
    const sparkloom = first ?? (await starts.sparkloom());
    rounds.push({ sparkloom, sparkSubmit });
    console.log(
      `round ${round + 1}`.padEnd(12) +
        [sparkloom, sparkSubmit].map((seconds) => seconds.toFixed(2).padStart(20)).join(''),
    );
  }
  const ratio = present(summarize(ratiosOf(rounds, 'sparkloom', 'sparkSubmit')));
  console.log(`ratio ${ratio.median.toFixed(2)}, asked for at most ${target}`);
  return {
    rounds,
    seconds: {
      sparkloom: present(summarize(rounds.map((round) => round.sparkloom))),
      sparkSubmit: present(summarize(rounds.map((round) => round.sparkSubmit))),
    },
    ratio: { ...ratio, target, reached: ratio.median <= target },
  };
}

function present(summary: Summary | undefined): Summary {
  if (summary === undefined) throw new Error('no round was measured');
  return summary;
}
