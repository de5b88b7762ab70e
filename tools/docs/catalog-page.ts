import {
  type CatalogEntry,
  catalogOf,
  describeDefault,
  shortType,
  stacksWith,
} from '@sparkloom/catalog';
import { layerSpecs } from '@sparkloom/layers';
import { defaultStackId, stacks } from '@sparkloom/stacks';

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

/** What an entry becomes, with what has to be given left open. */
function scalaOf(entry: CatalogEntry): string {
  const types = entry.typeParameters.map(() => 'Float').join(', ');
  const name = entry.kind === 'trigger' ? `Trigger.${entry.name}` : entry.name;
  const callee = `${entry.hasApply || entry.kind === 'trigger' ? '' : 'new '}${name}${types === '' ? '' : `[${types}]`}`;
  if (entry.isObject) return name;
  const required = entry.parameters.filter(({ hasDefault }) => !hasDefault);
  return `${callee}(${required.map((one) => `${one.name} = …`).join(', ')})`;
}

/** Where the class was written, in the sources of its release. */
function sourceOf(entry: CatalogEntry): string {
  const folder = entry.package.replace(/\.(SGD|Trigger)$/, '').replaceAll('.', '/');
  return (
    'https://github.com/intel-analytics/BigDL-2.x/blob/' +
    `v${stacks[defaultStackId].bigdlVersion}/spark/dl/src/main/scala/${folder}/${entry.source}`
  );
}

function catalogSection(entry: CatalogEntry): string {
  const title = entry.kind === 'module' ? `${entry.family}.${entry.name}` : entry.name;
  const rows = entry.parameters.map(
    (one) =>
      `<tr><td><code>${escape(one.name)}</code></td><td><code>${escape(shortType(one))}</code></td><td>${escape(describeDefault(one)) || 'required'}</td></tr>`,
  );
  const table =
    rows.length === 0
      ? '<p>No arguments.</p>'
      : `<table><thead><tr><th>Argument</th><th>Scala type</th><th>Default</th></tr></thead><tbody>${rows.join('')}</tbody></table>`;
  const hidden =
    entry.hidden === undefined
      ? ''
      : `<p>BigDL keeps it to itself (<code>${escape(entry.hidden)}</code>): a network with it is refused.</p>`;
  const shape =
    entry.kind === 'module'
      ? '<p>Output shape: as stated with <code>outputShape</code>, or found by a dry forward pass.</p>'
      : '';
  return (
    `<details data-name="${escape(`${title} ${entry.kind}`.toLowerCase())}"><summary><strong>${escape(title)}</strong> ` +
    `<span>${entry.kind === 'module' ? 'layer' : entry.kind}${entry.isContainer ? ', holds layers' : ''}</span></summary>` +
    `<p>Becomes <code>${escape(scalaOf(entry))}</code> of <a href="${escape(sourceOf(entry))}">${escape(entry.package)}</a>; in ${stacksWith(entry.kind, entry.family, entry.name).join(', ')}.</p>` +
    `${hidden}${shape}${table}</details>`
  );
}

function ownSection(kind: keyof typeof layerSpecs): string {
  const { documentation, arguments: schema } = layerSpecs[kind];
  const shape = 'shape' in schema ? (schema.shape as Record<string, { description?: string }>) : {};
  const rows = Object.entries(shape).map(
    ([name, { description }]) =>
      `<tr><td><code>${escape(name)}</code></td><td>${escape(description ?? '')}</td></tr>`,
  );
  const table =
    rows.length === 0
      ? ''
      : `<table><thead><tr><th>Argument</th><th>Meaning</th></tr></thead><tbody>${rows.join('')}</tbody></table>`;
  const formula =
    documentation.formula === undefined
      ? ''
      : `<p><code>${escape(documentation.formula)}</code></p>`;
  return (
    `<details data-name="${kind.toLowerCase()} layer"><summary><strong>${kind}</strong> <span>layer of the language</span></summary>` +
    `<p>${escape(documentation.summary)}</p>${formula}` +
    `<p>Input ${escape(documentation.inputShape)}; output ${escape(documentation.outputShape)}; becomes <code>${escape(documentation.bigdlClass)}</code>.</p>${table}</details>`
  );
}

const style = `
:root { color-scheme: light dark; }
body { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
input { font: inherit; width: 100%; padding: .5rem .75rem; box-sizing: border-box; }
details { border-bottom: 1px solid #8884; padding: .4rem 0; }
summary { cursor: pointer; } summary span { opacity: .7; }
table { border-collapse: collapse; margin: .5rem 0; } th, td { text-align: left; padding: .15rem .8rem .15rem 0; vertical-align: top; }
code { font-size: .92em; overflow-wrap: anywhere; }
.bar { position: sticky; top: 0; background: Canvas; padding: .5rem 0; }
@media print { .bar { display: none; } details { break-inside: avoid; } }`;

const script = `
const search = document.getElementById('search'), count = document.getElementById('count');
const all = [...document.querySelectorAll('details')];
function show() {
  const words = search.value.toLowerCase().split(/\\s+/).filter(Boolean);
  let shown = 0;
  for (const one of all) {
    one.hidden = !words.every((word) => one.dataset.name.includes(word));
    if (!one.hidden) shown += 1;
  }
  for (const heading of document.querySelectorAll('section'))
    heading.hidden = !heading.querySelector('details:not([hidden])');
  count.textContent = shown + ' of ' + all.length;
}
search.addEventListener('input', show);
search.value = decodeURIComponent(location.hash.slice(1));
show();`;

/** The page of all layers and other values, as one file that needs no network. */
export function catalogPage(): string {
  const { entries } = catalogOf(defaultStackId);
  const groups = new Map<string, CatalogEntry[]>();
  for (const entry of entries) {
    const title = entry.kind === 'module' ? `Layers of ${entry.family}` : `${entry.kind}s`;
    groups.set(title, [...(groups.get(title) ?? []), entry]);
  }
  const own = (Object.keys(layerSpecs) as (keyof typeof layerSpecs)[]).filter(
    (kind) => kind !== 'catalog',
  );
  const sections = [
    `<section><h2>Layers of the language</h2>${own.map(ownSection).join('\n')}</section>`,
    ...[...groups].map(
      ([title, list]) =>
        `<section><h2>${escape(title)} (${list.length})</h2>\n${list.map(catalogSection).join('\n')}</section>`,
    ),
  ];
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Sparkloom: every layer</title>
<style>${style}</style>
</head>
<body>
<h1>Every layer</h1>
<p>The layers of the language, and everything that BigDL ${stacks[defaultStackId].bigdlVersion} has: ${entries.length} entries, from its jar.
Written by <code>npx tsx tools/docs/write-catalog-page.ts</code>.</p>
<div class="bar"><label for="search">Search by name, family or kind</label>
<input id="search" type="search" autofocus> <span id="count" role="status"></span></div>
${sections.join('\n')}
<script>${script}</script>
</body>
</html>
`;
}
