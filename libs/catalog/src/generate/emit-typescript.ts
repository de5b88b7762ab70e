/**
 * Writes the catalogue of the default stack as TypeScript: a file a family, a function an entry.
 *
 *   npx tsx libs/catalog/src/generate/emit-typescript.ts
 */
import path from 'node:path';

import { defaultStackId } from '@sparkloom/stacks';
import { Project, type SourceFile } from 'ts-morph';

import type { CatalogEntry, CatalogParameter } from '../catalog-file.js';
import { catalogOf } from '../catalogs.js';
import { shortType } from '../describe-parameter.js';

const directory = path.join(import.meta.dirname, '../generated');

/** Namespace of what is no module. */
const namespaces: Readonly<Record<string, string>> = {
  criterion: 'criterions',
  optimMethod: 'optimMethods',
  schedule: 'schedules',
  regularizer: 'regularizers',
  initializer: 'initializers',
  trigger: 'triggers',
  validationMethod: 'validationMethods',
};

/** `models.maskrcnn` as `modelsMaskrcnn`. */
function namespaceOf({ kind, family }: CatalogEntry): string {
  if (kind !== 'module') return namespaces[kind] ?? kind;
  return family.replaceAll(/\.(\w)/g, (_match, letter: string) => letter.toUpperCase());
}

function kebab(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** TypeScript's type for a parameter of a module of a family. */
function typeOf(type: string, family: string): string {
  const option = /^Option\[(.*)\]$/.exec(type)?.[1];
  if (option !== undefined) return typeOf(option, family);
  if (type.endsWith('*')) return `readonly (${typeOf(type.slice(0, -1), family)})[]`;
  if (/^(Int|Long|Float|Double|T)$/.test(type)) return 'number';
  if (type === 'Boolean') return 'boolean';
  if (type === 'String') return 'string';
  if (/^(Array|Seq)\[(Int|Long|Float|Double)\]$/.test(type)) return 'readonly number[]';
  if (/^(Array|Seq)\[String\]$/.test(type)) return 'readonly string[]';
  if (type === 'Array[(Int, Int)]') return 'readonly (readonly [number, number])[]';
  if (type.includes('=>') || /^(Array|Seq)\[/.test(type) || type.startsWith('(')) {
    return 'ScalaExpression';
  }
  const simple = type.replace(/\[.*$/, '').replace(/^.*\./, '');
  switch (simple) {
    case 'Shape':
      return 'readonly number[]';
    case 'DataFormat':
      return "'NCHW' | 'NHWC'";
    case 'Tensor':
      return 'TensorValue | ScalaExpression';
    case 'Regularizer':
      return "CatalogValue<'regularizer'> | ScalaExpression";
    case 'InitializationMethod':
      return "CatalogValue<'initializer'> | ScalaExpression";
    case 'LearningRateSchedule':
      return "CatalogValue<'schedule'> | ScalaExpression";
    case 'Trigger':
      return "CatalogValue<'trigger'> | ScalaExpression";
    case 'TensorCriterion':
    case 'AbstractCriterion':
    case 'Criterion':
      return "CatalogValue<'criterion'> | ScalaExpression";
    case 'AbstractModule':
    case 'TensorModule':
    case 'Module':
    case 'KerasLayer':
    case 'Recurrent':
      return `CatalogLayer<'${family}'> | ScalaExpression`;
    default:
      return 'ScalaExpression';
  }
}

function defaultOf({ hasDefault, default: value, defaultText }: CatalogParameter): string {
  if (!hasDefault) return '';
  if (value !== undefined) return ` Default \`${JSON.stringify(value)}\`.`;
  return defaultText === undefined ? " Default: BigDL's own." : ` Default \`${defaultText}\`.`;
}

/** Words that TypeScript keeps to itself. */
const reserved = new Set(['Object', 'Function', 'default', 'and', 'or']);

function emitEntry(file: SourceFile, entry: CatalogEntry): void {
  const family = entry.kind === 'module' ? entry.family : 'nn';
  const required = entry.parameters.some(
    ({ hasDefault, type }) => !hasDefault && !entry.isObject && !type.endsWith('*'),
  );
  const functionName = reserved.has(entry.name) ? `${entry.name}_` : entry.name;
  const argumentsName = `${entry.name.charAt(0).toUpperCase()}${entry.name.slice(1)}Arguments`;
  const none = entry.parameters.length === 0;
  if (!none) {
    file.addInterface({
      name: argumentsName,
      isExported: true,
      docs: [`Arguments of \`${entry.name}\`, under BigDL's own names.`],
      properties: entry.parameters.map((parameter) => ({
        name: parameter.name,
        isReadonly: true,
        hasQuestionToken: parameter.hasDefault || entry.isObject || parameter.type.endsWith('*'),
        type: typeOf(parameter.type, family),
        docs: [`Scala \`${shortType(parameter)}\`.${defaultOf(parameter)}`],
      })),
    });
  }
  const isModule = entry.kind === 'module';
  const call = isModule
    ? `catalogLayer(${functionName}, '${entry.family}', '${entry.name}', ${none ? '{}' : 'args'}, options${entry.isContainer ? ', children' : ''})`
    : `catalogValue(${functionName}, '${entry.kind}', '${entry.family}', '${entry.name}', ${none ? '{}' : 'args'})`;
  const hidden =
    entry.hidden === undefined
      ? ''
      : ` BigDL keeps it to itself (${entry.hidden}), so that a network with it is refused.`;
  file.addFunction({
    name: functionName,
    isExported: true,
    docs: [`BigDL's \`${entry.name}\`.${hidden}\n\n@see \`${entry.package}.${entry.name}\``],
    typeParameters: isModule ? [{ name: 'const O', constraint: 'Shape', default: 'Shape' }] : [],
    parameters: [
      ...(none
        ? []
        : [{ name: 'args', type: argumentsName, ...(required ? {} : { initializer: '{}' }) }]),
      ...(entry.isContainer
        ? [{ name: 'children', type: `readonly CatalogLayer<'${family}'>[]`, initializer: '[]' }]
        : []),
      ...(isModule ? [{ name: 'options', type: 'CatalogLayerOptions<O>', initializer: '{}' }] : []),
    ],
    returnType: isModule ? `CatalogLayer<'${family}', O>` : `CatalogValue<'${entry.kind}'>`,
    statements: [`return ${call};`],
  });
}

function importsOf(text: string): string {
  const used = (names: readonly string[]): readonly string[] =>
    names.filter((name) => new RegExp(`\\b${name}\\b`).test(text));
  const layers = used(['CatalogLayer', 'CatalogLayerOptions', 'Shape']);
  const own = [
    ...used(['catalogLayer', 'catalogValue']),
    ...used(['CatalogValue', 'ScalaExpression', 'TensorValue']).map((name) => `type ${name}`),
  ];
  return [
    '// Written by `generate/emit-typescript.ts` from the jar of BigDL; do not edit.',
    ...(layers.length > 0
      ? [`import type { ${layers.join(', ')} } from '@sparkloom/layers';`]
      : []),
    `import { ${own.join(', ')} } from '../catalog-value.js';`,
    '',
    '',
  ].join('\n');
}

const project = new Project({ useInMemoryFileSystem: false });
const groups = new Map<string, CatalogEntry[]>();
for (const entry of catalogOf(defaultStackId).entries) {
  const name = namespaceOf(entry);
  groups.set(name, [...(groups.get(name) ?? []), entry]);
}
for (const [name, entries] of groups) {
  const file = project.createSourceFile(path.join(directory, `${kebab(name)}.ts`), '', {
    overwrite: true,
  });
  for (const entry of entries) emitEntry(file, entry);
  file.insertText(0, importsOf(file.getFullText()));
}
const doors = project.createSourceFile(path.join(directory, 'namespaces.ts'), '', {
  overwrite: true,
});
doors.addStatements([
  '// Written by `generate/emit-typescript.ts`; do not edit.',
  ...[...groups.keys()].sort().map((name) => `export * as ${name} from './${kebab(name)}.js';`),
]);
await project.save();
console.log([...groups].map(([name, entries]) => `${name} ${entries.length}`).join(', '));
