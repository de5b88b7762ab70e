import { text } from 'node:stream/consumers';

import { emitDryPass } from '@sparkloom/codegen';
import type { Command } from 'commander';

import { dryPassRequestSchema } from '../pipeline/complete-shapes.js';
import { prepareJava, prepareStack } from '../pipeline/prepare-stack.js';
import { runScala } from '../pipeline/run-scala.js';
import { print } from '../terminal/output.js';
import { createProgress } from '../terminal/progress.js';

/**
 * `sparkloom dry-pass`, which other commands start as a process of its own: there is one JVM a
 * process, and theirs starts when all is generated. Takes its request on stdin.
 */
export function addDryPass(program: Command, signal: AbortSignal): void {
  program
    .command('dry-pass', { hidden: true })
    .description('find the output shapes of layers by a forward pass')
    .action(async () => {
      const request = dryPassRequestSchema.parse(JSON.parse(await text(process.stdin)));
      const progress = createProgress();
      const java = await prepareJava(request.stack, request.javaHome, progress);
      const stack = await prepareStack(request.stack, java, progress, signal);
      const { text: source, mainClass } = emitDryPass(
        request.stack,
        request.family,
        request.passes,
      );
      const json = await runScala(
        [{ name: 'DryPass.scala', text: source }],
        mainClass,
        java,
        stack,
      );
      print(program, { json, text: JSON.stringify(json) });
    });
}
