import type { JavaBridge, JavaProxy } from './java-bridge.js';

/** The listener that Java calls, for one training. */
export class EventReceiver {
  readonly proxy: JavaProxy;
  readonly #refusal = new AbortController();
  #trainingHasStarted = false;

  constructor(bridge: JavaBridge, onEvent: (event: unknown) => void) {
    this.proxy = bridge.newProxy('org.sparkloom.runtime.EventListener', {
      onEvent: (json) => {
        // Thrown into Java it would come back as a Java exception that says less.
        try {
          const event: unknown = JSON.parse(json);
          this.#trainingHasStarted ||= isStartOfTraining(event);
          onEvent(event);
        } catch (error) {
          this.#refusal.abort(error);
        }
      },
    });
  }

  /** Aborted, with what was thrown as its reason, when an event could not be taken. */
  get refusal(): AbortSignal {
    return this.#refusal.signal;
  }

  /** Whether the first iteration began: before it, what fails was refused. */
  get trainingHasStarted(): boolean {
    return this.#trainingHasStarted;
  }

  /** Lets the process end. */
  close(): void {
    this.proxy.reset();
  }
}

function isStartOfTraining(event: unknown): boolean {
  if (typeof event !== 'object' || event === null) return false;
  const { type, name, state } = event as Readonly<Record<string, unknown>>;
  return type === 'phase' && name === 'training' && state === 'start';
}
