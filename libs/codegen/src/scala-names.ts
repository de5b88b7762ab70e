import { objectName, packageName } from './scala/names.js';

/** What the generated Scala calls things. */
export interface ScalaNames {
  readonly packageName: string;
  /** The object that builds the network. */
  readonly model: string;
  /** The object with the training's main. */
  readonly training: string;
}

/**
 * @param model the model's name in the workspace, which names the package
 * @param network the network's own name, which names the objects
 * @param taken names that the files use or import
 */
export function scalaNames(model: string, network: string, taken: ReadonlySet<string>): ScalaNames {
  const name = objectName(network, taken);
  return {
    packageName: `org.sparkloom.models.${packageName(model)}`,
    model: name,
    training: `Train${name}`,
  };
}
