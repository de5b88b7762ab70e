import { type CatalogEntry, catalogOf, describeDefault, shortType } from '@sparkloom/catalog';
import { InputError, suggest } from '@sparkloom/errors';
import type { Command } from 'commander';

import { stackNamed } from '../pipeline/prepare-stack.js';
import { formatTable } from '../terminal/format.js';
import { print } from '../terminal/output.js';
import { stackOption } from './shared-options.js';

/** What an author writes for an entry. */
function usageOf(entry: CatalogEntry): string {
  const required = entry.parameters.filter(({ hasDefault }) => !hasDefault && !entry.isObject);
  const args = required.map(({ name }) => name).join(', ');
  const list = args === '' ? '' : `{ ${args} }`;
  return `${entry.name}(${list}${entry.isContainer ? `${list === '' ? '{}' : ''}, [layers]` : ''})`;
}

function describe(entry: CatalogEntry): string {
  const lines = [
    `${entry.kind} ${entry.name}, ${entry.package}${entry.hidden === undefined ? '' : ` (${entry.hidden}: BigDL keeps it to itself)`}`,
    `  ${usageOf(entry)}`,
  ];
  if (entry.parameters.length === 0) return lines.join('\n');
  const table = formatTable(
    [
      ['Argument', 'Type', 'Default'],
      ...entry.parameters.map((one) => [one.name, shortType(one), describeDefault(one)]),
    ],
    [false, false, false],
  );
  return [...lines, ...table.split('\n').map((line) => `  ${line}`)].join('\n');
}

function overview(entries: readonly CatalogEntry[]): string {
  const groups = new Map<string, string[]>();
  for (const { kind, family, name } of entries) {
    const title = kind === 'module' ? `modules of ${family}` : kind;
    groups.set(title, [...(groups.get(title) ?? []), name]);
  }
  return [...groups]
    .map(([title, names]) => `${title} (${names.length})\n  ${names.join(' ')}`)
    .join('\n\n');
}

/** `sparkloom catalog [NAME]`: what a stack's BigDL has; no JVM. */
export function addCatalog(program: Command): void {
  program
    .command('catalog')
    .description('list every module, criterion and optim method of BigDL, with arguments')
    .argument('[name]', "BigDL's own name, such as SpatialConvolution")
    .addOption(stackOption())
    .action((name: string | undefined, options: { stack: string }) => {
      const stack = stackNamed(options.stack);
      const { entries } = catalogOf(stack);
      const found = entries.filter((entry) => name === undefined || entry.name === name);
      if (found.length === 0 && name !== undefined) {
        const names = [...new Set(entries.map((entry) => entry.name))];
        throw new InputError({
          code: 'CATALOG_UNKNOWN',
          problem: `BigDL has no \`${name}\` in ${stack}`,
          where: 'sparkloom catalog',
          expected: suggest(name, names).split('?')[0] ?? '',
          found: name,
          remedy: 'run `sparkloom catalog` for all names, or choose another --stack',
        });
      }
      print(program, {
        json: found.map((entry) => ({
          kind: entry.kind,
          name: entry.name,
          package: entry.package,
          family: entry.family,
          ...(entry.hidden === undefined ? {} : { hidden: entry.hidden }),
          args: entry.parameters.map((one) => ({
            name: one.name,
            type: one.type,
            required: !one.hasDefault && !entry.isObject,
            ...(one.default === undefined ? {} : { default: one.default }),
            ...(one.defaultText === undefined ? {} : { defaultText: one.defaultText }),
          })),
        })),
        text: name === undefined ? overview(found) : found.map(describe).join('\n\n'),
      });
    });
}
