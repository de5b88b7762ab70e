import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';

import { emitDryPass } from '@sparkloom/codegen';
import { InputError } from '@sparkloom/errors';
import { makeDirectory } from '@sparkloom/files';
import { type AnyInferredNode, type InferredModel, type Model, parseModel } from '@sparkloom/ir';
import { isTensorShape, isUnknownShape } from '@sparkloom/layers';
import { type StackId, stackIds } from '@sparkloom/stacks';
import { execa } from 'execa';
import writeFileAtomic from 'write-file-atomic';
import * as z from 'zod';

import type { LoadedModel } from '../model/load-model.js';
import { displayPath } from '../model/import-typescript.js';
import { homeDirectory, workspaceRoot } from '../workspace.js';

/** What the process of a dry pass is asked for. */
export const dryPassRequestSchema = z.strictObject({
  stack: z.enum(stackIds as readonly [StackId, ...StackId[]]),
  javaHome: z.string().optional(),
  family: z.string(),
  passes: z.array(
    z.strictObject({
      layer: z.strictObject({
        kind: z.literal('module'),
        family: z.string(),
        name: z.string(),
        arguments: z.record(z.string(), z.json()),
        children: z.array(z.json()),
      }),
      inputShapes: z.array(z.array(z.int())),
    }),
  ),
});
type DryPassRequest = z.infer<typeof dryPassRequestSchema>;

const answerSchema = z.array(
  z.union([
    z.object({ outputShape: z.array(z.int()), parameters: z.int() }),
    z.object({ error: z.string() }),
  ]),
);
type Answer = z.infer<typeof answerSchema>[number];

type CatalogNode = Extract<AnyInferredNode, { kind: 'catalog' }>;

/** Layers whose output is open, and whose inputs are not. */
function openLayers(model: InferredModel): readonly CatalogNode[] {
  return model.nodes.filter(
    (node): node is CatalogNode =>
      node.kind === 'catalog' &&
      node.arguments.parameters === null &&
      !node.inputShapes.some(isUnknownShape),
  );
}

function refuseLayer(node: CatalogNode, found: string, where: string): never {
  throw new InputError({
    code: 'DRY_PASS',
    problem: `the forward pass that should find the shape of \`${node.name}\` failed`,
    where: `layer \`${node.name}\` (${node.arguments.family}.${node.arguments.name}) of ${where}`,
    expected: 'one tensor out of the tensors that it reads',
    found,
    remedy: 'correct its arguments or its input, or state `outputShape`',
  });
}

async function ask(request: DryPassRequest): Promise<readonly Answer[]> {
  const json = JSON.stringify(request);
  // Named after the Scala that finds the answer, which another Sparkloom may write differently.
  const { text } = emitDryPass(request.stack, request.family, request.passes);
  const key = createHash('sha256').update(request.stack).update(text).digest('hex').slice(0, 32);
  const directory = path.join(homeDirectory(), 'shapes');
  const cached = path.join(directory, `${key}.json`);
  const known = await readFile(cached, 'utf8').catch(() => undefined);
  if (known !== undefined) return answerSchema.parse(JSON.parse(known));
  const bin = path.join(workspaceRoot, 'apps/cli/bin/sparkloom.mjs');
  const child = await execa(process.execPath, [bin, 'dry-pass', '--json'], {
    input: json,
    reject: false,
    stderr: ['pipe', 'inherit'],
  });
  if (child.failed) {
    throw new InputError({
      code: 'DRY_PASS',
      problem: 'the forward pass that should find the shapes of layers failed',
      where: `stack ${request.stack}`,
      found: child.stderr.split('\n').find((line) => line.startsWith('error ')) ?? 'see above',
      remedy: 'correct the arguments of the layers, or state their `outputShape`',
    });
  }
  const answers = answerSchema.parse(JSON.parse(child.stdout));
  if (answers.some((answer) => 'error' in answer)) return answers;
  await makeDirectory(directory);
  await writeFileAtomic(cached, `${JSON.stringify(answers)}\n`);
  return answers;
}

/** The model with what a dry pass has found written into its layers. */
function withAnswers(
  model: Model,
  nodes: readonly CatalogNode[],
  answers: readonly Answer[],
  where: string,
): Model {
  const found = new Map(nodes.map((node, index) => [node.name, { node, answer: answers[index] }]));
  return {
    ...model,
    nodes: model.nodes.map((node) => {
      const entry = found.get(node.name);
      if (entry?.answer === undefined) return node;
      const { answer } = entry;
      if ('error' in answer) return refuseLayer(entry.node, answer.error, where);
      const stated = node.arguments['outputShape'];
      if (stated !== null && JSON.stringify(stated) !== JSON.stringify(answer.outputShape)) {
        return refuseLayer(
          entry.node,
          `[${answer.outputShape.join(', ')}], where ${JSON.stringify(stated)} is stated`,
          where,
        );
      }
      return { ...node, arguments: { ...node.arguments, ...answer } };
    }),
  };
}

/**
 * Finds the shapes that only BigDL knows, and the parameters of its layers, by forward passes in a JVM
 * of its own; what was found before is kept. A model without layers of the catalogue needs no JVM.
 *
 * @throws InputError `DRY_PASS`, with the layer and what BigDL says
 */
export async function completeShapes(
  loaded: LoadedModel,
  stack: StackId,
  javaHome?: string,
): Promise<LoadedModel> {
  const where = displayPath(loaded.files.model);
  let { model } = loaded;
  for (let open = openLayers(model); open.length > 0; open = openLayers(model)) {
    const answers = await ask({
      stack,
      ...(javaHome === undefined ? {} : { javaHome }),
      family: open[0]?.arguments.family ?? 'nn',
      passes: open.map(({ arguments: args, inputShapes }) => ({
        layer: {
          kind: 'module',
          family: args.family,
          name: args.name,
          arguments: args.arguments,
          children: args.children,
        },
        inputShapes: inputShapes.map((shape) => (isTensorShape(shape) ? [...shape] : [])),
      })),
    });
    model = parseModel(withAnswers(model.model, open, answers, where), where);
  }
  return { ...loaded, model };
}
