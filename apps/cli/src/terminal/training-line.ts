import type { PhaseEvent, RunEvent } from '@sparkloom/runs';

import { formatCount, formatDuration, formatPercent } from './format.js';

const barWidth = 20;
/** Below this, the line is without its bar. */
const narrowColumns = 100;

/** Follows a training's events and says in one line where it is. */
export class TrainingLine {
  #iterations = 0;
  #epochs = 0;
  #iterationsPerEpoch = 1;
  #startMs = 0;
  /** The iteration that this process, or its last recovery, began after. */
  #from = 0;
  #smoothedRecordsPerSec = 0;
  readonly #columns: number;

  /** @param columns of the terminal */
  constructor(columns: number) {
    this.#columns = columns;
  }

  /** The line after this event, or `undefined` where it changes nothing. */
  line(event: RunEvent): string | undefined {
    if (event.type === 'phase') {
      if (event.name === 'waiting') return waitingText(event);
      if (event.name !== 'training')
        return `${event.name === 'spark' ? 'starting Spark' : 'reading the data'} …`;
      if (event.state === 'start') {
        this.#iterations = event.iterations ?? 0;
        this.#epochs = event.epochs ?? 0;
        this.#iterationsPerEpoch = event.iterationsPerEpoch ?? 1;
        this.#startMs = Date.parse(event.at);
      }
      return undefined;
    }
    if (event.type === 'resume') {
      this.#from = event.iteration;
      this.#startMs = Date.parse(event.at);
    }
    if (event.type !== 'iteration') return undefined;
    this.#smoothedRecordsPerSec =
      this.#smoothedRecordsPerSec === 0
        ? event.recordsPerSec
        : 0.95 * this.#smoothedRecordsPerSec + 0.05 * event.recordsPerSec;
    const done = event.iteration / Math.max(1, this.#iterations);
    const elapsedSec = (Date.parse(event.at) - this.#startMs) / 1000;
    const left = this.#iterations - event.iteration;
    const leftSec = (elapsedSec / Math.max(1, event.iteration - this.#from)) * left;
    const validating = event.iteration % this.#iterationsPerEpoch === 0;
    return [
      `epoch ${event.epoch}/${Math.min(this.#epochs, Math.ceil(this.#iterations / this.#iterationsPerEpoch))}`,
      `${this.#bar(done)}${Math.floor(done * 100)} %`,
      `${formatCount(this.#smoothedRecordsPerSec)} records/s`,
      `loss ${event.loss.toFixed(4)}`,
      validating ? 'validating' : `${formatDuration(leftSec)} left`,
    ].join('  ');
  }

  /** Nothing where the line would not fit into the terminal with it. */
  #bar(done: number): string {
    if (this.#columns < narrowColumns) return '';
    const filled = Math.round(done * barWidth);
    return `${'█'.repeat(filled)}${'░'.repeat(barWidth - filled)} `;
  }

  /** A line that stays: a validation, a warning, a resumption. */
  note(event: RunEvent): string | undefined {
    switch (event.type) {
      case 'validation':
        return `  epoch ${event.epoch}: top-1 ${formatPercent(event.top1Accuracy)}, loss ${event.loss.toFixed(4)}`;
      case 'warning':
        return `  warning: ${event.message}`;
      case 'resume':
        return event.path === undefined
          ? '  goes on from the beginning'
          : `  goes on after iteration ${formatCount(event.iteration)}, from ${event.path}`;
      default:
        return undefined;
    }
  }
}

/** Why Spark is not there yet: queue, executors asked and granted, the reason that YARN gives. */
function waitingText(event: PhaseEvent): string {
  const { applicationId, queue, applicationState, executorsAsked, executorsGranted, reason } =
    event;
  return [
    `waiting for ${executorsAsked ?? 0} executors, ${executorsGranted ?? 0} granted`,
    ...(queue === undefined ? [] : [`queue ${queue}`]),
    ...(applicationId === undefined ? [] : [`${applicationId} ${applicationState ?? ''}`]),
    ...(reason === undefined || reason === '' ? [] : [reason.replaceAll(/\s+/g, ' ')]),
  ].join('  ');
}
