import { trainForSpeed } from '../sparkloom-training.js';
import { parameterTexts } from './peer-models.js';
import type { Peer, PeerSettings } from './peer.js';

/** `sparkloom train --engine auto` on this machine, with its own data. */
export function sparkloomPeer(settings: PeerSettings): Peer {
  return {
    id: 'sparkloom',
    measure: async (model, iterations) => {
      const { recordsPerSec, result } = await trainForSpeed({
        ...settings,
        model: model.id,
        experiment: model.experiment,
        engine: 'auto',
        batch: model.batch,
        iterations,
        parameters: parameterTexts(model),
      });
      return {
        recordsPerSec,
        parameters: result.parameters,
        computedBy: `engine ${result.engine}`,
      };
    },
  };
}
