import { InputError } from '@sparkloom/errors';
import { type InferredModel, type Model, modelSchemaVersion, parseModel } from '@sparkloom/ir';
import {
  type Application,
  type Declaration,
  type InputSource,
  isApplication,
  type LayerRecord,
  type Source,
} from '@sparkloom/layers';

/** A network as it was authored: where its values come from. */
export interface Graph {
  readonly inputs: readonly InputSource[];
  readonly outputs: readonly Source[];
}

/** All applications that the outputs need, each after those it reads. */
export function applicationsOf(outputs: readonly Source[]): readonly Application[] {
  const ordered = new Set<Application>();
  // A stack of its own, since networks may be thousands of layers deep.
  const pending: { readonly source: Source; readonly done: boolean }[] = [];
  const push = (sources: readonly Source[]): void => {
    for (const source of [...sources].reverse()) pending.push({ source, done: false });
  };
  push(outputs);
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { source, done } = next;
    if (!isApplication(source) || ordered.has(source)) continue;
    if (done) ordered.add(source);
    else {
      pending.push({ source, done: true });
      push(source.inputs);
    }
  }
  return [...ordered];
}

/** Gives names to what has none: the kind and a number, `tanh1`, `tanh2`. */
class Names {
  readonly #taken: Set<string>;
  readonly #counts = new Map<string, number>();

  constructor(given: Iterable<string>) {
    this.#taken = new Set(given);
  }

  /** A name made of `stem` that nothing has yet. */
  next(stem: string): string {
    for (;;) {
      const count = (this.#counts.get(stem) ?? 0) + 1;
      this.#counts.set(stem, count);
      const name = `${stem}${count}`;
      if (this.#taken.has(name)) continue;
      this.#taken.add(name);
      return name;
    }
  }
}

/** What a layer without a name is named after: its kind, or BigDL's name in small letters first. */
function stemOf({ kind, arguments: args }: LayerRecord): string {
  if (kind !== 'catalog' || !('family' in args)) return kind;
  return args.name.charAt(0).toLowerCase() + args.name.slice(1);
}

function nameSources(graph: Graph, applications: readonly Application[]): Map<Source, string> {
  const full = ({ scope }: Application, name: string): string => [...scope, name].join('.');
  const given = applications.flatMap((application) =>
    application.layer.layerName === undefined
      ? []
      : [full(application, application.layer.layerName)],
  );
  const named = new Set<LayerRecord>();
  const names = new Names([
    ...given,
    ...graph.inputs.flatMap(({ name }) => (name === undefined ? [] : [name])),
  ]);
  const result = new Map<Source, string>();
  for (const input of graph.inputs) {
    const alone = graph.inputs.length === 1 && !given.includes('input');
    result.set(input, input.name ?? (alone ? 'input' : names.next('input')));
  }
  for (const application of applications) {
    const { layer } = application;
    const own = layer.layerName;
    // A layer in two places has its name once, and a number in the others.
    const name =
      own !== undefined && !named.has(layer)
        ? full(application, own)
        : names.next(full(application, own === undefined ? stemOf(layer) : `${own}_`));
    named.add(layer);
    result.set(application, name);
  }
  return result;
}

function refuseInputs(problem: string, where: string, found: string, remedy: string): never {
  throw new InputError({ code: 'MODEL_GRAPH', problem, where, found, remedy });
}

/** Every input that is declared is read, and every one that is read is declared. */
function checkInputs(graph: Graph, applications: readonly Application[], where: string): void {
  const describe = ({ name, declaration }: InputSource): string =>
    `${name === undefined ? 'an input' : `\`${name}\``} from ${declaration.position() ?? 'an unknown place'}`;
  const read = new Set([...applications.flatMap((one) => one.inputs), ...graph.outputs]);
  for (const source of read) {
    if (!isApplication(source) && !graph.inputs.includes(source)) {
      refuseInputs(
        'the network reads an input that is not listed',
        where,
        describe(source),
        'list it among the inputs of the network',
      );
    }
  }
  for (const input of graph.inputs) {
    if (!read.has(input)) {
      refuseInputs(
        'nothing reads an input of the network',
        where,
        describe(input),
        'use it, or remove it from the inputs',
      );
    }
  }
}

/**
 * Makes the IR of an authored graph, and checks it.
 *
 * @throws InputError `MODEL_GRAPH`, `MODEL_EMPTY` and what `parseModel` throws
 */
export function buildModel(name: string, graph: Graph, where: string): InferredModel {
  const applications = applicationsOf(graph.outputs);
  checkInputs(graph, applications, where);
  const names = nameSources(graph, applications);
  const nameOf = (source: Source): string => names.get(source) ?? '';
  const owners = new Map<LayerRecord, string>();
  const nodes = applications.map((application): Model['nodes'][number] => {
    const { layer, inputs } = application;
    const owner = owners.get(layer);
    if (owner === undefined) owners.set(layer, nameOf(application));
    return {
      name: nameOf(application),
      kind: layer.kind,
      arguments: { ...layer.arguments },
      inputs: inputs.map(nameOf),
      ...(owner === undefined ? {} : { sharesWith: owner }),
    };
  });
  const model: Model = {
    schemaVersion: modelSchemaVersion,
    name,
    inputs: graph.inputs.map((input) => ({
      name: nameOf(input),
      shape: structuredClone(input.shape) as Model['inputs'][number]['shape'],
    })),
    nodes,
    outputs: graph.outputs.map(nameOf),
  };
  const declarations = new Map<string, Declaration>(
    applications.map((application) => [nameOf(application), application.layer.declaration]),
  );
  return parseModel(model, where, declarations);
}
