/** Plain, for the screen and for paper; no font or picture from elsewhere. */
export const styleSheet = `
:root { color-scheme: light; }
body { margin: 0; background: #fff; color: #111; font: 16px/1.5 Helvetica, Arial, sans-serif; }
main { max-width: 60rem; margin: 0 auto; padding: 1.5rem; }
h1 { font-size: 1.8rem; margin: 0 0 1rem; }
h2 { font-size: 1.25rem; margin: 2.2rem 0 .6rem; }
h3 { font-size: 1rem; margin: 0 0 .2rem; }
#remarks { background: #f2f2f2; border-left: 4px solid #0072b2; padding: .4rem 1rem; }
#remarks ul { margin: .4rem 0; padding-left: 1.2rem; }
.table { overflow-x: auto; }
table { border-collapse: collapse; font-size: .9rem; font-variant-numeric: tabular-nums; }
th, td { padding: .25rem .6rem; text-align: right; white-space: nowrap; }
thead th { border-bottom: 1px solid #111; }
thead th[scope="colgroup"] { text-align: center; border-bottom: 1px solid #999; }
th:first-child { text-align: left; font-weight: 600; }
thead tr:last-child th { white-space: normal; vertical-align: bottom; }
tr.measured > * { border-top: 1px solid #ccc; }
tr.published > * { font-style: italic; font-weight: 400; color: #444; }
td small { color: #444; }
figure { margin: 0; }
figcaption, .note { font-size: .88rem; color: #333; max-width: 50rem; }
.panels { display: flex; flex-wrap: wrap; gap: 1rem; }
.panel svg { max-width: 100%; height: auto; display: block; }
pre { background: #f2f2f2; padding: .8rem; white-space: pre-wrap; overflow-wrap: anywhere; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .2rem 1rem; font-size: .9rem; }
dt { font-weight: 600; }
dd { margin: 0; overflow-wrap: anywhere; }
@media print {
  main { max-width: none; padding: 0; }
  section, .panel { break-inside: avoid; }
  body { font-size: 10pt; }
}
`;
